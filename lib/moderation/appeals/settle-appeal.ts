import { and, eq, isNull, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { once } from '@/db/once'
import { appeals } from '@/db/schema/appeals'
import type { Entry } from '@/lib/audit/chain'
import { record } from '@/lib/audit/record'
import type { Actor, Reader } from '@/lib/auth/actor'
import { authorize, can } from '@/lib/auth/can'
import type { Appeal, Settlement } from '@/lib/contract/appeals'
import { send } from '@/lib/jobs/send'
import { announce } from '@/lib/live/announce'
import { Problem } from '@/lib/problem'
import { type Appealed, findAppealed } from './find-appealed'
import { giveBack } from './give-back'
import { isOnlyOne } from './is-only-one'
import { findAppeal } from './read-appeals'
import { mailAnswer } from './sanction-answer'

type Subject = { siteId: string; appealId: string }
type Asked = Settlement & { key: string | null }

/**
 * A moderator answers an appeal; what is granted is carried out in the same transaction. Throws `not-found`,
 * `own-decision` to whoever decided or wrote it (where there is somebody else), `appeal-settled` to the second of two.
 */
export async function settleAppeal(
  actor: Actor,
  subject: Subject,
  { key, ...asked }: Asked,
): Promise<Appeal> {
  authorize(actor, 'queue.read', subject)
  return once({ userId: actor.userId, key, request: { ...subject, ...asked } }, async (tx) => {
    const appeal = await lockAppeal(tx, subject)
    const appealed = appeal && (await findAppealed(tx, subject.siteId, keysOf(appeal)))
    if (!appeal || !appealed) throw new Problem('not-found')
    if (await isOwn(tx, actor, { ...subject, appealed })) throw new Problem('own-decision')
    if (!(await close(tx, subject, { ...asked, settledBy: actor.userId })))
      throw new Problem('appeal-settled')
    if (asked.outcome === 'granted') await giveBack(tx, actor, { siteId: subject.siteId, appealed })
    await tellAuthor(tx, subject, appealed)
    await announce(tx, { siteId: subject.siteId, queue: true })
    await record(tx, entryOf(actor, subject, asked))
    const settled = await findAppeal(tx, actor, subject)
    if (!settled) throw new Problem('not-found')
    return settled
  })
}

/** Two who answer at once do it one after the other. */
async function lockAppeal(tx: Tx, { siteId, appealId }: Subject) {
  const [appeal] = await tx
    .select({ decisionId: appeals.decisionId, sanctionId: appeals.sanctionId })
    .from(appeals)
    .where(and(eq(appeals.siteId, siteId), eq(appeals.id, appealId)))
    .for('update')
  return appeal
}

type Keys = { decisionId: string | null; sanctionId: string | null }

const keysOf = ({ decisionId, sanctionId }: Keys) => ({
  ...(decisionId && { decisionId }),
  ...(sanctionId && { sanctionId }),
})

type Judged = { siteId: string; appealed: Appealed }

/** Nobody judges what they wrote; what they decided only where nobody else could. */
async function isOwn(tx: Tx, actor: Reader, { siteId, appealed: { authorId, deciderId } }: Judged) {
  if (!can(actor, 'appeal.settle', { siteId, authorId })) return true
  if (deciderId !== actor.userId) return false
  return !(await isOnlyOne(tx, siteId))
}

async function close(tx: Tx, { siteId, appealId }: Subject, answered: Settlement & { settledBy: string }) {
  const closed = await tx
    .update(appeals)
    .set({ ...answered, settledAt: sql`now()` })
    .where(and(eq(appeals.siteId, siteId), eq(appeals.id, appealId), isNull(appeals.settledAt)))
    .returning({ id: appeals.id })
  return closed.length === 1
}

async function tellAuthor(tx: Tx, { siteId, appealId }: Subject, { about }: Appealed) {
  if (about === 'decision') await send(tx, 'notify', { siteId, kind: 'appeal', appealId })
  else await mailAnswer(tx, siteId, appealId)
}

const entryOf = (actor: Reader, { siteId, appealId }: Subject, { outcome, answer }: Settlement): Entry => ({
  siteId,
  actorId: actor.userId,
  action: 'appeal.settle',
  subject: 'appeal',
  subjectId: appealId,
  before: { outcome: null },
  after: { outcome, answer },
})
