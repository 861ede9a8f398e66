import { beforeEach, expect, test, vi } from 'vitest'
import { raw } from '@/db/client'
import { log } from '@/lib/log'
import { mailsTo, newMember, newSite } from '../testing'
import { countSignIn, writeCounts } from './count-sign-in'
import { watchSignIns } from './watch-sign-ins'
import { isWave, readFailures } from './wave'

beforeEach(async () => {
  await raw`delete from sign_in_counts`
  await raw`delete from spent_tokens`
})

/** So many failed in each minute of a time, minutes ago. */
const failed = (each: number, [from, to]: [number, number]) => raw`
  insert into sign_in_counts (minute, failed)
  select date_trunc('minute', now()) - make_interval(mins => ago), ${each} from generate_series(${to}::int, ${from}) as ago`

const week = 7 * 24 * 60 - 10

test('what is usual is the median of five minutes in the week before', async () => {
  await failed(4, [week, 30])
  await failed(7, [6, 0])
  expect(await readFailures()).toEqual({ lately: 35, usual: 20 })
})

test('an hour that was worse than others changes nothing of what is usual', async () => {
  await failed(1, [week, 400])
  await failed(500, [399, 340])
  await failed(1, [339, 30])
  expect(await readFailures()).toEqual({ lately: 0, usual: 5 })
})

test.each([
  ['a quiet site with a few forgetful readers', { lately: 49, usual: 0 }, false],
  ['a quiet site that is tried', { lately: 50, usual: 0 }, true],
  ['twice as many as usual', { lately: 400, usual: 200 }, false],
  ['nearly ten times as many', { lately: 1_999, usual: 200 }, false],
  ['ten times as many', { lately: 2_000, usual: 200 }, true],
])('%s: a wave? %o %s', (_what, failures, expected) => {
  expect(isWave(failures)).toBe(expected)
})

test('it goes on for a quarter of an hour after the last that was too many', async () => {
  await failed(30, [18, 14])
  expect(isWave(await readFailures())).toBe(true)
  await raw`delete from sign_in_counts`
  await failed(30, [20, 16])
  expect(isWave(await readFailures())).toBe(false)
})

test('every try is counted with its minute, of several processes together', async () => {
  await failed(2, [0, 0])
  for (let tries = 0; tries < 3; tries++) countSignIn('failed')
  countSignIn('passed')
  await writeCounts()
  await writeCounts()
  const [sum] = await raw`select sum(passed)::int as passed, sum(failed)::int as failed from sign_in_counts`
  expect(sum).toEqual({ passed: 1, failed: 5 })
})

test('while it lasts the log says so in figures, and administrators are told once in six hours', async () => {
  const warn = vi.spyOn(log, 'warn')
  const admin = await newMember(await newSite(), 'admin')
  const moderator = await newMember(await newSite(), 'moderator')
  await failed(9, [2, 0])
  await watchSignIns()
  expect([warn.mock.calls, await mailsTo(admin.email)]).toEqual([[], []])

  await failed(100, [8, 4])
  await watchSignIns()
  await watchSignIns()
  expect(warn.mock.calls).toEqual(Array(2).fill([{ failed: 500, usual: 0 }, 'sign-in: many failures']))
  expect(await mailsTo(admin.email)).toHaveLength(1)
  expect(await mailsTo(moderator.email)).toEqual([])

  await raw`update spent_tokens set expires_at = expires_at - interval '6 hours'`
  await watchSignIns()
  expect(await mailsTo(admin.email)).toHaveLength(2)
})
