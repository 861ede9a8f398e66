import type { Notification } from '@/lib/contract/notifications'
import type { View } from '../view'
import type { T } from '../words-in'

type Language = View['language']

/** What happened, in a sentence. */
export function wordsOf(notice: Notification, t: T, language: Language): string {
  const { kind, by, outcome, reference, corrected, statement, appeal } = notice
  if (kind === 'reply' || kind === 'mention') return t(`notice.${kind}`, { name: by ?? t('notice.somebody') })
  if (kind === 'report') {
    const outcomeNow = outcome === 'published' || outcome === null ? 'kept' : outcome
    const words = t(`notice.report.${outcomeNow}`, { reference: reference ?? '' })
    return corrected ? `${t('notice.report.corrected')} ${words}` : words
  }
  if (appeal) return t(`notice.appeal.${appeal.outcome}`)
  if (outcome === 'hidden' && statement) {
    const reason = statement.reason.names[language]
    return t(statement.automated ? 'notice.decision.hidden-by-rule' : 'notice.decision.hidden', { reason })
  }
  return t(outcome === 'pending' ? 'notice.decision.pending' : 'notice.decision.published')
}
