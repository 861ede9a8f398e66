import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { db, raw } from '@/db/client'
import { recoveryCodes } from '@/db/schema/factors'
import { signIn } from '../testing'
import { renewRecoveryCodes } from './change-factors'
import { beginEnrolment, finishEnrolment } from './enrol'
import { showCode } from './show-second'
import { codeOf, enrolled, newcomer } from './testing'

// the half-minute does not turn between a code and its entry
beforeAll(() => vi.useFakeTimers({ toFake: ['Date'], now: Date.now() }))
afterAll(() => vi.useRealTimers())

/** All of them have looked and wait, in this order, before any of them goes on. */
async function atOnce<Done>(hold: (tx: typeof raw) => PromiseLike<unknown>, acts: (() => Promise<Done>)[]) {
  const begun = await raw.begin(async (tx) => {
    await hold(tx as unknown as typeof raw)
    const all: Promise<Done>[] = []
    for (const act of acts) {
      all.push(act())
      await expect.poll(countWaiting, { interval: 10, timeout: 10_000 }).toBe(all.length)
    }
    return { all: Promise.allSettled(all) }
  })
  return begun.all
}

const account = (userId: string) => (tx: typeof raw) => tx`select from users where id = ${userId} for update`

async function countWaiting() {
  const waiting = await raw`
    select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`
  return waiting.length
}

const countCodes = (userId: string) => db.$count(recoveryCodes, sql`user_id = ${userId}`)

test('recovery codes that are renewed three times at one instant are ten', async () => {
  const { id, actor } = await enrolled()
  const answers = await atOnce(
    account(id),
    [1, 2, 3].map(() => () => renewRecoveryCodes(actor)),
  )
  expect(answers.every(({ status }) => status === 'fulfilled')).toBe(true)
  expect(await countCodes(id)).toBe(10)
})

test('two first apps at one instant bring ten recovery codes, told once', async () => {
  const { id, actor } = await newcomer('reader')
  const begun = [await beginEnrolment(actor), await beginEnrolment(actor)]
  const answers = await atOnce(
    account(id),
    begun.map(
      ({ enrolment, secret }) =>
        () =>
          finishEnrolment(actor, { enrolment, code: codeOf(secret) }, {}),
    ),
  )
  const told = answers.map((one) =>
    one.status === 'fulfilled' ? one.value.recoveryCodes?.length : one.reason,
  )
  expect(told.sort()).toEqual([10, undefined])
  expect(await countCodes(id)).toBe(10)
})

test('an app that is replaced while recovery codes are renewed brings no others', async () => {
  const { id, actor } = await enrolled()
  await raw`delete from recovery_codes where user_id = ${id}`
  const { enrolment, secret } = await beginEnrolment(actor)
  const answers = await atOnce<unknown>(account(id), [
    () => renewRecoveryCodes(actor),
    () => finishEnrolment(actor, { enrolment, code: codeOf(secret) }, {}),
  ])
  expect(answers[1]).toMatchObject({ value: { recoveryCodes: null } })
  expect(await countCodes(id)).toBe(10)
})

test('while somebody comes in by a recovery code new ones wait, and nobody fails', async () => {
  const { id, site, actor, codes } = await enrolled()
  const other = await signIn(id, site)
  // spent already, and its owner is about to be told
  const letters = (tx: typeof raw) => tx`lock table pgboss.job in share mode`
  const answers = await atOnce<unknown>(letters, [
    () => showCode(other.actor, codes[0] ?? '', {}),
    () => renewRecoveryCodes(actor),
  ])
  expect(answers.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled'])
  expect(await countCodes(id)).toBe(10)
})
