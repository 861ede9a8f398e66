import type { Status } from '@/lib/contract/comments'
import type { Reason } from '@/lib/contract/moderation'
import type { Outcome, RuleName, ScreeningRules, Signal } from '@/lib/contract/screening'
import type { ModerationMode } from '@/lib/contract/sites'
import { outcomes } from '@/lib/contract/words'

const worst = (some: Outcome[]): Outcome =>
  some.reduce((worse, one) => (outcomes.indexOf(one) > outcomes.indexOf(worse) ? one : worse), 'publish')

/** What the site's table makes of all that was noticed: the severest wins. */
export const outcomeOf = (rules: ScreeningRules, signals: { rule: RuleName }[]): Outcome =>
  worst(signals.map(({ rule }) => rules[rule].outcome))

const waiting = (outcome: Outcome): Outcome => (outcome === 'off' || outcome === 'publish' ? 'hold' : outcome)

function rulesIn(mode: ModerationMode, rules: ScreeningRules): ScreeningRules {
  if (mode !== 'smart') return rules
  return {
    ...rules,
    newcomer: { ...rules.newcomer, outcome: waiting(rules.newcomer.outcome) },
    links: { ...rules.links, most: 0, outcome: waiting(rules.links.outcome) },
    'suspect-words': { outcome: waiting(rules['suspect-words'].outcome) },
  }
}

/** In smart mode newcomers, links and suspect words wait, whatever else the table says; the others do as it says. */
export const settingsIn = <Settings extends { rules: ScreeningRules }>(
  mode: ModerationMode,
  settings: Settings,
): Settings => ({ ...settings, rules: rulesIn(mode, settings.rules) })

type Looked = { outcome: Outcome; failed: RuleName[] }

/** The status of a new comment. Whoever was asked back and sends the same again is read by a moderator. */
export function firstStatus(
  mode: ModerationMode,
  { outcome, failed }: Looked,
  whenFailed: 'publish' | 'hold',
): Status {
  if (outcome === 'hide') return 'hidden'
  const isDoubtful = outcome === 'hold' || outcome === 'nudge' || (failed.length > 0 && whenFailed === 'hold')
  return isDoubtful || mode === 'pre' ? 'pending' : 'published'
}

/** The signal because of which a rule hid a comment. */
export const groundOf = (rules: ScreeningRules, signals: Signal[]): Signal | null =>
  signals.find(({ rule }) => rules[rule].outcome === 'hide') ?? null

const reasonsOfRules: Partial<Record<RuleName, Reason>> = {
  'banned-words': 'abuse',
  'suspect-words': 'abuse',
  'personal-data': 'private',
  'blocked-links': 'spam',
  links: 'spam',
  repeat: 'spam',
  flood: 'spam',
  'email-domain': 'spam',
  'disposable-email': 'spam',
  akismet: 'spam',
}

/** What an author is told where a rule hid the comment. */
export const reasonFor = (rule: RuleName): Reason => reasonsOfRules[rule] ?? 'other'
