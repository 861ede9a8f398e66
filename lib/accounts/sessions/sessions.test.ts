import { eq, sql } from 'drizzle-orm'
import { v7 } from 'uuid'
import { expect, test } from 'vitest'
import { db } from '@/db/client'
import { changes } from '@/db/schema/changes'
import { connectCodes } from '@/db/schema/embeds'
import { traces } from '@/db/schema/people'
import { idempotencyKeys, rateLimits } from '@/db/schema/requests'
import { textPrints } from '@/db/schema/screening'
import { sessions, verificationTokens } from '@/db/schema/users'
import { changeAccount } from '@/lib/accounts/change-account'
import { connect } from '@/lib/accounts/embed/connect'
import { requestCode } from '@/lib/accounts/sign-in/request-code'
import { actorWith, newSite, newUser, signIn } from '@/lib/accounts/testing'
import { hashToken, newToken } from '@/lib/auth/tokens'
import { sweep } from '@/lib/jobs/sweep'
import { keepTraces } from '@/lib/users/keep-traces'
import { extendSession } from './extend-session'

async function daysLeft(token: string) {
  const [row] = await db
    .select({ days: sql<number>`extract(epoch from ${sessions.expires} - now()) / 86400` })
    .from(sessions)
    .where(eq(sessions.sessionToken, hashToken(token)))
  return row ? Math.round(Number(row.days)) : null
}

const age = (token: string, days: number) =>
  db.execute(sql`
    update sessions set created_at = created_at - make_interval(days => ${days}), expires = expires - make_interval(days => ${days}),
      seen_at = seen_at - make_interval(days => ${days})
    where session_token = ${hashToken(token)}`)

test('a session ends after thirty days without its reader', async () => {
  const { token } = await signIn((await newUser()).id)
  expect(await daysLeft(token)).toBe(30)
  await age(token, 31)
  expect(await actorWith(token)).toEqual({ kind: 'visitor' })
  await extendSession(hashToken(token))
  expect(await actorWith(token)).toEqual({ kind: 'visitor' })
})

test('use keeps it alive, but never past ninety days', async () => {
  const { token } = await signIn((await newUser()).id)
  for (const [days, left] of [
    [20, 30],
    [25, 30],
    [25, 20],
    [15, 5],
    [4, 1],
  ] as const) {
    await age(token, days)
    await extendSession(hashToken(token))
    expect(await daysLeft(token)).toBe(left)
  }
  await age(token, 2)
  expect(await actorWith(token)).toEqual({ kind: 'visitor' })
})

test('the sweep removes what has expired and leaves the rest', async () => {
  const site = await newSite()
  const { id, email } = await newUser()
  const [kept, gone] = [await signIn(id), await signIn(id)]
  await requestCode({ email, language: 'ru' })
  await requestCode({ email: 'gone@people.test', language: 'ru' })
  for (const [person, challenge] of [
    [kept, 'k'],
    [gone, 'g'],
  ] as const) {
    await connect(person.actor, site, { challenge: hashToken(newToken() + challenge) })
  }
  await db.insert(idempotencyKeys).values([
    { userId: id, key: 'kept', requestHash: '' },
    { userId: id, key: 'gone', requestHash: '', createdAt: sql`now() - interval '25 hours'` },
  ])
  await db.insert(rateLimits).values([
    { key: 'kept', points: 1, expire: Date.now() + 60_000 },
    { key: 'gone', points: 1, expire: Date.now() - 60_000 },
  ])
  await db.insert(changes).values([
    { siteId: site.id, queue: true, at: sql`now() - interval '59 minutes'` },
    { siteId: site.id, settings: true, at: sql`now() - interval '61 minutes'` },
  ])
  const print = { siteId: site.id, commentId: v7(), authorId: v7() }
  await db.insert(textPrints).values([
    { ...print, print: 1n, at: sql`now() - interval '59 minutes'` },
    { ...print, print: 2n, at: sql`now() - interval '61 minutes'` },
  ])
  const past = sql`now() - interval '1 minute'`
  await db
    .update(verificationTokens)
    .set({ expires: past })
    .where(eq(verificationTokens.email, 'gone@people.test'))
  await db
    .update(connectCodes)
    .set({ expiresAt: past })
    .where(eq(connectCodes.sessionToken, hashToken(gone.token)))
  await keepTraces({ siteId: site.id, userId: id }, { network: '203.0.113.7', device: 'kept' })
  await db.execute(sql`update traces set last_at = now() - interval '91 days' where kind = 'network'`)
  await sweep()
  expect((await db.select().from(traces)).map(({ kind }) => kind)).toEqual(['device'])
  expect(await db.select().from(verificationTokens)).toHaveLength(1)
  expect(await db.select().from(connectCodes)).toHaveLength(1)
  expect((await db.select().from(idempotencyKeys)).map(({ key }) => key)).toEqual(['kept'])
  expect((await db.select().from(rateLimits)).map(({ key }) => key)).toEqual(['kept'])
  const told = await db.select().from(changes).where(eq(changes.siteId, site.id))
  expect(told.map(({ queue }) => queue)).toEqual([true])
  const prints = await db.select().from(textPrints).where(eq(textPrints.siteId, site.id))
  expect(prints.map((row) => row.print)).toEqual([1n])
  await age(gone.token, 40)
  await sweep()
  expect([await daysLeft(kept.token), await daysLeft(gone.token)]).toEqual([30, null])
})

test('a name that nobody can read is no name', async () => {
  const { actor } = await signIn((await newUser({ name: null })).id)
  await expect(changeAccount(actor, { name: 'a\u202eb' })).rejects.toMatchObject({ code: 'name-refused' })
  await expect(changeAccount(actor, { name: 'Ержан', language: 'kk' })).resolves.toMatchObject({
    name: 'Ержан',
    language: 'kk',
  })
  await expect(changeAccount(actor, {})).resolves.toMatchObject({ name: 'Ержан' })
})
