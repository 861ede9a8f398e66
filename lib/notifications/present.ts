import type { Notification } from '@/lib/contract/notifications'
import { groundsOf } from '@/lib/moderation/reasons/grounds-of'
import { excerptOf, inLine } from '@/lib/text/plain-text'
import { linkTo } from '@/lib/threads/link-to'
import type { NotificationRow } from './queries'

/** A notification as its owner gets it: what is not shown any more is not told either, but for one's own words. */
export function presentNotification(row: NotificationRow): Notification {
  const isReadable = row.status === 'published' || (row.isOwn && row.status !== 'deleted')
  const isByOther = row.kind === 'reply' || row.kind === 'mention'
  return {
    id: row.id,
    kind: row.kind,
    at: row.createdAt.toISOString(),
    seen: row.seenAt !== null,
    thread: { id: row.threadId, title: titleOf(row), url: row.url },
    commentId: row.commentId,
    by: isByOther && isReadable ? row.author : null,
    excerpt: isReadable && row.html !== null ? excerptOf(row.html) : null,
    outcome: outcomeOf(row),
    corrected: row.correctedAt !== null,
    reason: row.toStatus === 'hidden' ? row.reason : null,
    statement: statementOf(row),
    appeal: row.appealOutcome && { outcome: row.appealOutcome, answer: row.appealAnswer ?? '' },
    // what moderators note is for their colleagues
    note: null,
    reference: row.reference,
  }
}

/** An article without a title is known by its address. */
const titleOf = ({ title, url }: NotificationRow) => inLine(title) || url

/** Of what was hidden: why, and what can be done about it. */
function statementOf(row: NotificationRow): Notification['statement'] {
  const { decisionId, decidedAt, toStatus, rule } = row
  if (!decisionId || !decidedAt || toStatus !== 'hidden') return null
  const grounds = groundsOf({ ...row, automated: rule !== null, at: decidedAt })
  return { ...grounds, id: decisionId, mayAppeal: row.appealOutcome === null && row.status === 'hidden' }
}

function outcomeOf(row: NotificationRow): Notification['outcome'] {
  const { kind, toStatus, reportOutcome, appealOutcome } = row
  // what was decided once and is open again is looked at anew
  if (kind === 'report') return reportOutcome === null ? 'pending' : outcomesOfReports[reportOutcome]
  if (kind !== 'decision' || toStatus === 'deleted') return null
  if (appealOutcome === 'granted') return 'published'
  return toStatus
}

const outcomesOfReports = { upheld: 'hidden', dismissed: 'kept', withdrawn: 'withdrawn' } as const

/** Where what it tells of is read. */
export const linkOf = ({ thread, commentId }: Pick<Notification, 'thread' | 'commentId'>) =>
  linkTo(thread.url, commentId)
