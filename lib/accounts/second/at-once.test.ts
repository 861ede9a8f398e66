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

/** All of them have looked and wait for the account, in this order, before any of them goes on. */
async function atOnce<Done>(userId: string, acts: (() => Promise<Done>)[]) {
  const begun = await raw.begin(async (tx) => {
    await tx`select from users where id = ${userId} for update`
    const all: Promise<Done>[] = []
    for (const act of acts) {
      all.push(act())
      await expect.poll(countWaiting, { interval: 10, timeout: 10_000 }).toBe(all.length)
    }
    return { all: Promise.allSettled(all) }
  })
  return begun.all
}

async function countWaiting() {
  const waiting = await raw`
    select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`
  return waiting.length
}

const countCodes = (userId: string) => db.$count(recoveryCodes, sql`user_id = ${userId}`)

test('recovery codes that are renewed three times at one instant are ten', async () => {
  const { id, actor } = await enrolled()
  const answers = await atOnce(
    id,
    [1, 2, 3].map(() => () => renewRecoveryCodes(actor)),
  )
  expect(answers.every(({ status }) => status === 'fulfilled')).toBe(true)
  expect(await countCodes(id)).toBe(10)
})

test('two first apps at one instant bring ten recovery codes, told once', async () => {
  const { id, actor } = await newcomer('reader')
  const begun = [await beginEnrolment(actor), await beginEnrolment(actor)]
  const answers = await atOnce(
    id,
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

test('a recovery code that is used while they are renewed counts before or not at all, and nobody fails', async () => {
  const { id, site, actor, codes } = await enrolled()
  const other = await signIn(id, site)
  const answers = await atOnce<unknown>(id, [
    () => showCode(other.actor, codes[0] ?? '', {}),
    () => renewRecoveryCodes(actor),
  ])
  expect(answers.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled'])
  expect(await countCodes(id)).toBe(10)
})
