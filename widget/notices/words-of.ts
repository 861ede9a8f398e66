import type { Notification } from '@/lib/contract/notifications'
import type { T } from '../words-in'

/** What happened, in a sentence. */
export function wordsOf({ kind, by, outcome, reason, reference, corrected }: Notification, t: T): string {
  if (kind === 'reply' || kind === 'mention') return t(`notice.${kind}`, { name: by ?? t('notice.somebody') })
  if (kind === 'report') {
    const outcomeNow = outcome === 'published' || outcome === null ? 'kept' : outcome
    const words = t(`notice.report.${outcomeNow}`, { reference: reference ?? '' })
    return corrected ? `${t('notice.report.corrected')} ${words}` : words
  }
  if (outcome === 'hidden')
    return t('notice.decision.hidden', { reason: t(`notice.reason.${reason ?? 'other'}`) })
  return t(outcome === 'pending' ? 'notice.decision.pending' : 'notice.decision.published')
}

/** Whoever wrote what was hidden is told how to object. */
export const mayObject = ({ kind, outcome }: Notification) => kind === 'decision' && outcome === 'hidden'
