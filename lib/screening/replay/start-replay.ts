import { and, eq, lt, sql } from 'drizzle-orm'
import { v7 } from 'uuid'
import { once } from '@/db/once'
import { replays } from '@/db/schema/screening'
import type { Actor } from '@/lib/auth/actor'
import { authorize } from '@/lib/auth/can'
import type { NewReplay, Replay } from '@/lib/contract/screening'
import { send } from '@/lib/jobs/send'
import { refuseWords } from '../refuse-words'
import { nothingFound } from './found'

type Asked = NewReplay & { key: string | null }

/** Has a change tried on the past; what comes of it is read with `readReplay`. Throws `forbidden`, `word-refused`. */
export async function startReplay(actor: Actor, siteId: string, { key, ...asked }: Asked): Promise<Replay> {
  authorize(actor, 'screening.read', { siteId })
  if (asked.rules) authorize(actor, 'screening.configure', { siteId })
  refuseWords(asked.words ?? [], (index) => `words.${index}.pattern`)

  return once({ userId: actor.userId, key, request: { siteId, asked } }, async (tx) => {
    const id = v7()
    await tx
      .delete(replays)
      .where(and(eq(replays.siteId, siteId), lt(replays.createdAt, sql`now() - interval '1 day'`)))
    await tx.insert(replays).values({ siteId, id, askedBy: actor.userId, asked })
    await send(tx, 'replay', { siteId, replayId: id })
    const { held, released } = nothingFound()
    return {
      ...{ id, state: 'waiting', days: asked.days, total: 0, done: 0 },
      ...{ held, released, heldExamples: [], releasedExamples: [], leftOut: [] },
    }
  })
}
