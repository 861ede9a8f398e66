import { once } from '@/db/once'
import type { Actor } from '@/lib/auth/actor'
import { authorize } from '@/lib/auth/can'
import type { Decision } from '@/lib/contract/moderation'
import { Problem } from '@/lib/problem'
import { rule, tooLate } from './decide'
import { bareOf, uncover } from './mask'
import { findComment, findDecision, listDecisions, lockComment } from './queries'
import { undoVerb } from './rules'

type Mistake = { siteId: string; decisionId: string; key: string | null }

/**
 * Takes the last decision on a comment back: a new decision that names it and brings the former status back.
 * Throws `not-found`, `forbidden`, `comment-decided` where another followed, `decision-undone`,
 * `comment-changed` where the author wrote it anew.
 */
export async function undo(actor: Actor, { siteId, decisionId, key }: Mistake): Promise<Decision> {
  authorize(actor, 'comment.decide', { siteId })
  const decision = await findDecision(siteId, decisionId)
  const comment = decision && (await findComment({ siteId, commentId: decision.commentId }))
  const verb = decision && undoVerb(decision.from)
  if (!decision || !comment || !verb) throw new Problem('not-found')

  const subject = { siteId, commentId: decision.commentId }
  return once({ userId: actor.userId, key, request: { undo: decisionId } }, async (tx) => {
    const now = await lockComment(tx, subject)
    const [last] = await listDecisions(tx, siteId, [subject.commentId])
    if (last?.undoes === decision.id) throw new Problem('decision-undone')
    if (last?.id !== decision.id) throw await tooLate(tx, subject, true)
    if (now?.revision !== decision.revision) throw new Problem('comment-changed')
    if (decision.verb === 'mask') {
      await uncover(tx, subject, decision.revision)
      const bare = { ...subject, ...bareOf(now), verb: decision.verb, undoes: decision.id }
      return rule(tx, actor, { ...bare, threadId: comment.threadId, path: comment.path })
    }
    const back = { from: decision.status, to: decision.from, revision: decision.revision }
    // what was decided before this was written down had one revision
    const formerly = decision.fromRevision ?? (decision.from === 'published' ? decision.revision : null)
    const seen = { shown: now.publishedRevision, shows: formerly }
    const { threadId, path } = comment
    return rule(tx, actor, { ...subject, ...back, ...seen, threadId, path, verb, undoes: decision.id })
  })
}
