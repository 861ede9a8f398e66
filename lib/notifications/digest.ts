import { and, eq, inArray, isNull, sql } from 'drizzle-orm'
import { db, type Tx } from '@/db/client'
import { comments } from '@/db/schema/comments'
import { members } from '@/db/schema/members'
import { notifications } from '@/db/schema/notifications'
import { sites } from '@/db/schema/sites'
import { send } from '@/lib/jobs/send'
import { log } from '@/lib/log'
import { findAddressee } from './addressee'
import { digestOf } from './letter'
import { lastMorning } from './morning'
import { listRows } from './queries'
import { defaultSettings } from './rules'

/** What is older was missed for good: nobody wants last week's answers. */
const days = 3
/** More than this are counted in the subject, but not told one by one. */
const mostInMail = 50

/**
 * The job `digest`, each hour: where eight o'clock has passed, what happened before it and was neither seen nor
 * mailed. What one run takes no other sends, and an hour that was missed is made up for in the next.
 */
export async function digest(now = new Date()) {
  for (const { id, timeZone } of await db.select({ id: sites.id, timeZone: sites.timeZone }).from(sites)) {
    const until = lastMorning(now, timeZone)
    for (const userId of await listWaiting(id, until)) {
      await mailDigest(id, userId, until).catch((err: unknown) => log.error({ err }, 'digest'))
    }
  }
}

async function mailDigest(siteId: string, userId: string, until: Date) {
  await db.transaction(async (tx) => {
    const to = await findAddressee(tx, siteId, userId)
    const taken = await take(tx, { siteId, userId, until })
    if (!to || taken.length === 0) return
    const rows = await listRows(tx, {
      where: and(eq(notifications.siteId, siteId), inArray(notifications.id, taken)),
      limit: mostInMail,
    })
    await send(tx, 'mail', digestOf(rows, to))
  })
}

type Waiting = { siteId: string; userId: string; until: Date }

/** Whoever comes second waits for the first, and finds them mailed. */
async function take(tx: Tx, { siteId, userId, until }: Waiting): Promise<string[]> {
  const taken = await tx
    .update(notifications)
    .set({ mailedAt: sql`now()` })
    .from(members)
    .where(and(isWaiting(siteId, until), eq(notifications.userId, userId)))
    .returning({ id: notifications.id })
  return taken.map(({ id }) => id)
}

async function listWaiting(siteId: string, until: Date): Promise<string[]> {
  const rows = await db
    .selectDistinct({ userId: notifications.userId })
    .from(notifications)
    .innerJoin(
      members,
      and(eq(members.siteId, notifications.siteId), eq(members.userId, notifications.userId)),
    )
    .where(isWaiting(siteId, until))
  return rows.map(({ userId }) => userId)
}

const isWaiting = (siteId: string, until: Date) =>
  and(
    eq(notifications.siteId, siteId),
    isNull(notifications.mailedAt),
    isNull(notifications.seenAt),
    sql`${notifications.createdAt} < ${until.toISOString()}`,
    sql`${notifications.createdAt} > ${until.toISOString()}::timestamptz - make_interval(days => ${days})`,
    eq(members.siteId, notifications.siteId),
    eq(members.userId, notifications.userId),
    sql`coalesce(${members.notify} ->> ${notifications.kind}, ${JSON.stringify(defaultSettings)}::jsonb ->> ${notifications.kind}) <> 'never'`,
    isTold,
  )

// an answer that readers do not see is not told either
const isTold = sql`(${notifications.kind} not in ('reply', 'mention') or exists (
  select 1 from ${comments} where ${comments.siteId} = ${notifications.siteId}
    and ${comments.id} = ${notifications.commentId} and ${comments.status} = 'published'))`
