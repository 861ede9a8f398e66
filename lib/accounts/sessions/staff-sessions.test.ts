import { eq, sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { db } from '@/db/client'
import { sessions } from '@/db/schema/users'
import { actorWith, newMember, newSite } from '@/lib/accounts/testing'
import type { Actor } from '@/lib/auth/actor'
import { hashToken } from '@/lib/auth/tokens'
import { keepAlive } from './extend-session'

async function minutesLeft(token: string) {
  const [row] = await db
    .select({ minutes: sql<number>`extract(epoch from ${sessions.expires} - now()) / 60` })
    .from(sessions)
    .where(eq(sessions.sessionToken, hashToken(token)))
  return row ? Math.round(Number(row.minutes)) : null
}

const age = (token: string, minutes: number) =>
  db.execute(sql`
    update sessions set created_at = created_at - make_interval(mins => ${minutes}),
      expires = expires - make_interval(mins => ${minutes}), seen_at = seen_at - make_interval(mins => ${minutes}),
      staff_since = staff_since - make_interval(mins => ${minutes}),
      second_at = second_at - make_interval(mins => ${minutes})
    where session_token = ${hashToken(token)}`)

const use = async (actor: Actor) => actor.kind === 'reader' && (await keepAlive(actor))

async function atWork() {
  const site = await newSite()
  const { token } = await newMember(site, 'moderator')
  return { token, now: () => actorWith(token, site) }
}

test('a session that acts for a newsroom ends after half an hour unused', async () => {
  const { token, now } = await atWork()
  expect(await minutesLeft(token)).toBe(30)
  await age(token, 31)
  expect(await now()).toEqual({ kind: 'visitor' })
})

test('use keeps it for half an hour more', async () => {
  const { token, now } = await atWork()
  await age(token, 20)
  await use(await now())
  expect(await minutesLeft(token)).toBe(30)
})

test('its twelfth hour is its last, whoever works on', async () => {
  const { token, now } = await atWork()
  await db.execute(sql`
    update sessions set staff_since = now() - interval '11 hours 50 minutes', seen_at = now() - interval '5 minutes',
      expires = now() + interval '25 minutes' where session_token = ${hashToken(token)}`)
  await use(await now())
  expect(await minutesLeft(token)).toBe(10)
  // whatever it says of itself
  await db.execute(sql`
    update sessions set staff_since = now() - interval '12 hours 1 minute', expires = now() + interval '1 day'
    where session_token = ${hashToken(token)}`)
  expect(await now()).toEqual({ kind: 'visitor' })
})

test('reading inside a publisher’s page is no work: it does not keep it', async () => {
  const { token, now } = await atWork()
  await age(token, 20)
  const actor = await now()
  if (actor.kind === 'reader') await keepAlive({ ...actor, from: 'embed' })
  expect(await minutesLeft(token)).toBe(10)
})

test('a quarter of an hour after the second factor it is not fresh any more', async () => {
  const { token, now } = await atWork()
  expect(await now()).toMatchObject({ second: 'fresh' })
  await age(token, 16)
  expect(await now()).toMatchObject({ second: 'shown' })
})
