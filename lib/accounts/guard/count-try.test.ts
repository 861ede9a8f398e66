import { v7 } from 'uuid'
import { expect, test } from 'vitest'
import { raw } from '@/db/client'
import { hashToken } from '@/lib/auth/tokens'
import { countTry } from './count-try'

/** Somebody who was wrong so often, the last time so many minutes ago, and waits no more. */
async function wrong(tries: number, minutesAgo: number) {
  const whose = v7()
  await raw`
    insert into password_tries (key, tries, last_at)
    values (${hashToken(`password ${whose}`)}, ${tries}, now() - make_interval(mins => ${minutesAgo}))`
  return whose
}

const pauseAfter = async (whose: string): Promise<number> => {
  await countTry('password', whose)
  return countTry('password', whose).then(
    () => 0,
    ({ retryAfter }) => retryAfter,
  )
}

test('nobody waits longer than a quarter of an hour', async () => {
  const pause = await pauseAfter(await wrong(60, 1))
  expect(pause).toBeGreaterThan(850)
  expect(pause).toBeLessThanOrEqual(900)
})

test('nine slips are forgotten after a quarter of an hour', async () => {
  const whose = await wrong(9, 16)
  expect(await pauseAfter(whose)).toBe(0)
  const [row] = await raw`select tries from password_tries where key = ${hashToken(`password ${whose}`)}`
  expect(row?.tries).toBe(2)
})

test('a row of ten is not: who waits out the pause waits twice as long the next time', async () => {
  expect(await pauseAfter(await wrong(30, 120))).toBeGreaterThan(850)
})
