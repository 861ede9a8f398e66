import type { Tx } from '@/db/client'
import type { Status } from '@/lib/contract/comments'
import { sendLater } from '@/lib/jobs/send'
import { publishedBy } from './rules'

/** Seconds within which a moderator may think better of it, and nobody ever hears. */
export const timeToUndo = 120

type Decided = {
  siteId: string
  commentId: string
  decisionId: string
  from: Status
  to: Status
  /** The revision that readers saw, and the one that they see from now on. */
  shown: number | null
  shows: number | null
  answersAppeal?: boolean
}

/** The author hears of a decision, and whoever a comment concerns that readers see from now on. */
export async function tellAuthor(tx: Tx, { siteId, commentId, decisionId, ...step }: Decided) {
  const later = { name: 'notify', seconds: timeToUndo } as const
  if (!step.answersAppeal) await sendLater(tx, { ...later, job: { siteId, kind: 'decision', decisionId } })
  const { from, to, shown, shows } = step
  const isNewText = to === 'published' && shown !== shows
  if (publishedBy(from, to) <= 0 && !isNewText) return
  await sendLater(tx, { ...later, job: { siteId, kind: 'published', commentId } })
}
