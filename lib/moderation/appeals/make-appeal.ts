import { v7 } from 'uuid'
import type { Tx } from '@/db/client'
import { once } from '@/db/once'
import { appeals } from '@/db/schema/appeals'
import type { Actor } from '@/lib/auth/actor'
import { authorize, can } from '@/lib/auth/can'
import type { NewAppeal, OwnAppeal } from '@/lib/contract/appeals'
import { announce } from '@/lib/live/announce'
import { Problem } from '@/lib/problem'
import { findAppealed } from './find-appealed'
import { isTooLate } from './rules'

type Asked = NewAppeal & { key: string | null }

/**
 * An author objects to a decision on their comment, or to a sanction: once each. Throws `not-found` also for what is
 * not their own, `already-appealed`, `appeal-too-late`, `nothing-to-appeal` for what does not stand any more.
 */
export async function makeAppeal(
  actor: Actor,
  site: { id: string },
  { key, ...asked }: Asked,
): Promise<OwnAppeal> {
  authorize(actor, 'statement.read', { siteId: site.id })
  const request = { siteId: site.id, ...asked }
  return once({ userId: actor.userId, key, request }, async (tx) => {
    const subject = await findAppealed(tx, site.id, asked)
    if (!subject || !can(actor, 'appeal.make', { siteId: site.id, authorId: subject.authorId }))
      throw new Problem('not-found')
    if (isTooLate(subject.at, subject.now)) throw new Problem('appeal-too-late')
    const appeal = await insert(tx, { siteId: site.id, authorId: actor.userId, ...asked })
    if (!appeal) throw new Problem('already-appealed')
    if (!subject.stands) throw new Problem('nothing-to-appeal')
    await announce(tx, { siteId: site.id, queue: true })
    return presentOwn(appeal)
  })
}

type Row = typeof appeals.$inferSelect

/** Nothing where there is one already. */
async function insert(tx: Tx, appeal: Pick<Row, 'siteId' | 'authorId' | 'text'> & NewAppeal) {
  const [row] = await tx
    .insert(appeals)
    .values({ ...appeal, id: v7() })
    .onConflictDoNothing()
    .returning()
  return row
}

export const presentOwn = ({ id, text, createdAt, outcome, answer, settledAt }: Row): OwnAppeal => ({
  id,
  text,
  createdAt: createdAt.toISOString(),
  outcome,
  answer,
  settledAt: settledAt?.toISOString() ?? null,
})
