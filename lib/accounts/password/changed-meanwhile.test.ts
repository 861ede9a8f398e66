import { hash } from '@node-rs/argon2'
import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { db, raw } from '@/db/client'
import { passwords } from '@/db/schema/users'
import type { Actor } from '@/lib/auth/actor'
import { actorWith, signIn } from '../testing'
import { changePassword, removePassword } from './change-password'
import { hashPassword, isPassword } from './hash'
import { enter, newOwner, password } from './testing'

const next = 'жасыл алма 88'

const untilWaiting = (many: number) => expect.poll(countWaiting, { interval: 10, timeout: 10_000 }).toBe(many)

async function countWaiting() {
  const waiting = await raw`
    select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`
  return waiting.length
}

/** One after the other, and neither is through before both have looked. */
async function bothAtOnce<One, Two>(userId: string, one: () => Promise<One>, two: () => Promise<Two>) {
  const begun = await raw.begin(async (tx) => {
    await tx`select from users where id = ${userId} for update`
    const first = one()
    await untilWaiting(1)
    const second = two()
    await untilWaiting(2)
    return { both: Promise.all([first, second]) }
  })
  return begun.both
}

const kept = async (userId: string) => {
  const [row] = await db.select().from(passwords).where(eq(passwords.userId, userId))
  return row?.hash ?? ''
}

test.each([
  ['changed', (actor: Actor) => changePassword(actor, { password: next })],
  ['removed', (actor: Actor) => removePassword(actor, {})],
])('who enters a password while it is %s stays out', async (_what, change) => {
  const { id, email, here } = await newOwner()
  const entering = () => enter(email).catch(({ code }) => code)
  const [, told] = await bothAtOnce(id, () => change(here.actor), entering)
  expect(told).toBe('password-wrong')
  expect(await raw`select from sessions where user_id = ${id}`).toHaveLength(1)
})

test('who has entered it a moment before it is changed is signed out by the change', async () => {
  const { id, email, here } = await newOwner()
  const changing = () => changePassword(here.actor, { password: next })
  const [token] = await bothAtOnce(id, () => enter(email), changing)
  expect(await actorWith(token)).toEqual({ kind: 'visitor' })
})

test('a removed password takes with it whoever is in elsewhere', async () => {
  const { email, here } = await newOwner()
  const thief = await enter(email)
  await removePassword(here.actor, {})
  expect(await actorWith(thief)).toEqual({ kind: 'visitor' })
  expect(await actorWith(here.token)).toMatchObject({ kind: 'reader' })
})

test('of two who change it at one instant the second is out already', async () => {
  const { id, here } = await newOwner()
  const thief = await signIn(id)
  const changes = [here, thief].map(
    ({ actor }, index) =>
      () =>
        changePassword(actor, { password: `${next}${index}` }).catch(({ code }) => code),
  )
  const [one, other] = changes
  if (!one || !other) throw new Error('nobody')
  expect(await bothAtOnce(id, one, other)).toEqual([undefined, 'not-signed-in'])
  expect(await isPassword(await kept(id), `${next}0`)).toBe(true)
})

test('the hash of an old password is not made anew over the one that has taken its place', async () => {
  const { id, email } = await newOwner()
  const weak = await hash(password.normalize('NFC'), { memoryCost: 8192, timeCost: 1, parallelism: 1 })
  await raw`update passwords set hash = ${weak} where user_id = ${id}`
  const other = await hashPassword(next)
  const entering = await raw.begin(async (tx) => {
    await tx`update passwords set hash = ${other}, changed_at = now() where user_id = ${id}`
    const entering = enter(email).catch(({ code }) => code)
    // both of them have their hashes: only the table is missing
    await untilWaiting(1)
    return { told: entering }
  })
  expect(await entering.told).toBe('password-wrong')
  expect(await kept(id)).toBe(other)
})
