import type { Tx } from '@/db/client'
import { once } from '@/db/once'
import type { Entry } from '@/lib/audit/chain'
import { recordMany } from '@/lib/audit/record'
import type { Actor } from '@/lib/auth/actor'
import { authorize } from '@/lib/auth/can'
import type { Decision } from '@/lib/contract/moderation'
import { Problem } from '@/lib/problem'
import { bringBack, lockHidden } from './along/take-back'
import { bareOf, uncover } from './mask'
import {
  type CommentRow,
  type FoundDecision,
  findComment,
  findDecision,
  listDecisions,
  lockComment,
} from './queries'
import { carryOut, type Ruling, tooLate } from './rule'
import { undoVerb } from './rules'
import { liftIn, mayLift } from './sanctions/lift'
import { timeToUndo } from './tell-author'
import { endTrust, trustEntry } from './trust'

type Mistake = { siteId: string; decisionId: string; key: string | null }

/**
 * Takes the last decision on a comment back, with all that went along with it: a new decision that names it and brings
 * the former status back. Throws `not-found`, `forbidden`, `comment-decided` where another followed,
 * `decision-undone`, `comment-changed` where the author wrote it anew.
 */
export async function undo(actor: Actor, { siteId, decisionId, key }: Mistake): Promise<Decision> {
  authorize(actor, 'comment.decide', { siteId })
  const { userId } = actor
  const made = await findDecision(siteId, decisionId)
  const comment = made && (await findComment({ siteId, commentId: made.commentId }))
  if (!made || !comment || !undoVerb(made.from)) throw new Problem('not-found')

  const { sanctionId, commentId } = made
  const lifting = sanctionId ? await mayLift(actor, { siteId, sanctionId }) : null
  return once({ userId, key, request: { undo: decisionId } }, async (tx) => {
    // everybody locks a member before comments
    const lifted = lifting && (await liftIn(tx, { ...lifting, unheardFor: timeToUndo }))
    const distrusted = made.trusts && (await endTrust(tx, { siteId, userId: comment.authorId, decisionId }))
    const hidden = await lockHidden(tx, { siteId, commentId, decisionId })
    const { decision, entry } = await carryOut(tx, actor, await backFrom(tx, made, { siteId, ...comment }))
    if (hidden) await bringBack(tx, userId, hidden)
    const author = { siteId, userId: comment.authorId, moderatorId: userId }
    const entries: (Entry | null)[] = [
      entry,
      lifted,
      distrusted ? trustEntry({ ...author, trusted: false }) : null,
    ]
    await recordMany(
      tx,
      entries.filter((one) => one !== null),
    )
    return decision
  })
}

/** The step back, from how the comment stands now. */
async function backFrom(
  tx: Tx,
  made: FoundDecision,
  { siteId, threadId, path }: CommentRow & { siteId: string },
): Promise<Ruling> {
  const subject = { siteId, commentId: made.commentId }
  const verb = undoVerb(made.from)
  const now = await lockComment(tx, subject)
  const [last] = await listDecisions(tx, siteId, [made.commentId])
  if (last?.undoes === made.id) throw new Problem('decision-undone')
  if (last?.id !== made.id || !verb) throw await tooLate(tx, subject, true)
  if (now?.revision !== made.revision) throw new Problem('comment-changed')
  const place = { ...subject, threadId, path, undoes: made.id }
  if (made.verb === 'mask') {
    await uncover(tx, subject, made.revision)
    return { ...place, ...bareOf(now), verb: made.verb }
  }
  const back = { from: made.status, to: made.from, revision: made.revision }
  // what was decided before this was written down had one revision
  const formerly = made.fromRevision ?? (made.from === 'published' ? made.revision : null)
  return { ...place, ...back, shown: now.publishedRevision, shows: formerly, verb }
}
