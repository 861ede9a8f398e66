import { and, eq, sql } from 'drizzle-orm'
import { db, type Tx } from '@/db/client'
import { threads } from '@/db/schema/threads'
import { changed } from '@/lib/audit/changed'
import { record } from '@/lib/audit/record'
import type { Actor } from '@/lib/auth/actor'
import { authorize } from '@/lib/auth/can'
import type { ThreadSettingsChange } from '@/lib/contract/threads'
import { announce } from '@/lib/live/announce'
import { Problem } from '@/lib/problem'

type Place = { siteId: string; threadId: string }

/** Staff close a discussion, slow it or moderate it otherwise than its section. Throws `forbidden`, `not-found`. */
export async function configureThread(actor: Actor, place: Place, change: ThreadSettingsChange) {
  const { siteId, threadId } = place
  authorize(actor, 'thread.configure', { siteId })
  await db.transaction(async (tx) => {
    const former = await lockThread(tx, place)
    if (!former) throw new Problem('not-found')
    const next = { ...former, ...given(change), ...(change.section !== undefined && { sectionIsSet: true }) }
    // what is said of its being closed goes when it is opened
    if (!next.closed) next.closedNotice = null
    const differences = changed(former, next)
    if (!differences) return
    await tx.update(threads).set(columnsOf(former, next)).where(named(place))
    await announce(tx, { siteId, threadId })
    const what = { action: 'thread.change', subject: 'thread', subjectId: threadId } as const
    await record(tx, { siteId, actorId: actor.userId, ...what, ...differences })
  })
}

const given = (change: ThreadSettingsChange) =>
  Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined))

type Settings = NonNullable<Awaited<ReturnType<typeof lockThread>>>

async function lockThread(tx: Tx, place: Place) {
  const [thread] = await tx
    .select({
      moderationMode: threads.moderationMode,
      slowSeconds: threads.slowSeconds,
      closed: sql<boolean>`${threads.closedAt} is not null`,
      closedNotice: threads.closedNotice,
      section: threads.section,
      sectionIsSet: sql<boolean>`${threads.sectionSetAt} is not null`,
    })
    .from(threads)
    .where(named(place))
    .for('no key update')
  return thread ?? null
}

function columnsOf(former: Settings, { closed, sectionIsSet, ...next }: Settings) {
  return {
    ...next,
    ...(closed !== former.closed && { closedAt: closed ? sql`now()` : null }),
    ...(sectionIsSet && !former.sectionIsSet && { sectionSetAt: sql`now()` }),
  }
}

const named = ({ siteId, threadId }: Place) => and(eq(threads.siteId, siteId), eq(threads.id, threadId))
