import type { Tx } from '@/db/client'
import { once } from '@/db/once'
import { recordMany } from '@/lib/audit/record'
import type { Actor } from '@/lib/auth/actor'
import { authorize } from '@/lib/auth/can'
import { isEditWaiting } from '@/lib/comments/rules'
import type { Decision, NewDecision } from '@/lib/contract/moderation'
import { Problem } from '@/lib/problem'
import type { Site } from '@/lib/sites/find-site'
import { type Along, begin, finish } from './along/along'
import { writeFor } from './along/write-for'
import { type CommentRow, findComment, findCommentIn, type Subject } from './queries'
import { checkReason } from './reasons/check-reason'
import { carryOut, type Ruling, tooLate } from './rule'
import { outcome } from './rules'
import { lockMember } from './sanctions/lay'

/** `branch`: all below the comment goes with it. */
export type Asked = NewDecision & { commentId: string; branch?: boolean; key: string | null }

/**
 * A moderator rules on the revision they read. Status, decision, count and all that goes along with it (trust, a
 * sanction, what else is hidden) land together or not at all. Throws `not-found`, `forbidden`, `comment-decided`
 * (with who was faster), `comment-changed`, and what `impose` throws.
 */
export async function decide(
  actor: Actor,
  site: Site,
  { key, commentId, ...asked }: Asked,
): Promise<Decision> {
  const subject = { siteId: site.id, commentId }
  authorize(actor, 'comment.decide', subject)
  const comment = await findComment(subject)
  if (!comment) throw new Problem('not-found')
  const { authorId } = comment
  const { reason } = asked
  const sanction = await writeFor(actor, site, { userId: authorId, reason, term: asked.sanction })

  const { userId } = actor
  return once({ userId, key, request: { ...subject, ...named(asked) } }, async (tx) => {
    const ruling = await rulingOn(
      tx,
      { ...subject, ...(sanction ? await readAnew(tx, subject, authorId) : comment) },
      asked,
    )
    if (reason) await checkReason(tx, site.id, reason)
    const along: Along = { ...subject, ...asked, authorId, moderatorId: userId, sanction }
    const begun = await begin(tx, site, along)
    const { decision, entry } = await carryOut(tx, actor, { ...ruling, ...begun })
    await recordMany(tx, [entry, ...(await finish(tx, along, { ...begun, decisionId: decision.id }))])
    return decision
  })
}

/** Whoever sanctions the same author at the same time is waited for: then they are told what became of the comment. */
async function readAnew(tx: Tx, subject: Subject, userId: string): Promise<CommentRow> {
  await lockMember(tx, { siteId: subject.siteId, userId })
  const comment = await findCommentIn(tx, subject)
  if (!comment) throw new Problem('not-found')
  return comment
}

/** What a key is for; `status` and what was seen of it do not make it another. */
const named = ({
  status: _status,
  trust,
  branch,
  sanction,
  ...ruling
}: NewDecision & { branch?: boolean }) => ({
  ...ruling,
  ...(trust && { trust }),
  ...(branch && { branch }),
  ...(sanction && { sanction }),
})

async function rulingOn(tx: Tx, comment: Subject & CommentRow, asked: NewDecision): Promise<Ruling> {
  const { siteId, commentId, threadId, path, status, revision, publishedRevision: shown } = comment
  const { verb, reason, note, reportsUntil } = asked
  const standing = { ...comment, editWaits: isEditWaiting(comment) }
  // whoever read it while it waited does not overrule a colleague unawares
  const to = asked.status && asked.status !== status ? null : outcome(standing, verb)
  if (!to || revision !== asked.revision) throw await tooLate(tx, comment, revision === asked.revision)
  return {
    ...{ siteId, commentId, threadId, path, verb, revision, reason, note, reportsUntil },
    ...{ from: status, to, shown, shows: to === 'published' ? revision : shown, undoes: null },
  }
}
