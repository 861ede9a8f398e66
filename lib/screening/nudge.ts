import { createHash } from 'node:crypto'
import type { Nudge, ScreeningRules, Signal } from '@/lib/contract/screening'

/**
 * What an author is asked back about before anything is kept. The token is of this text alone: another text is
 * looked at anew, and whoever sends the same once more is read by a moderator.
 */
export const nudgeFor = (rules: ScreeningRules, signals: Signal[], html: string): Nudge => ({
  token: createHash('sha256').update(html).digest('base64url'),
  signals: signals
    .filter(({ rule }) => rules[rule].outcome === 'nudge')
    .map(({ rule, reason, fragment, detail }) => ({ rule, reason, fragment, detail })),
})
