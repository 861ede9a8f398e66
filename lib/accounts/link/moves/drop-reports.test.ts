import { beforeEach, expect, test, vi } from 'vitest'
import { raw } from '@/db/client'
import { notice } from '@/lib/moderation/reports/testing'
import { rule } from '@/lib/moderation/testing'
import { type Both, bothTakePart, countsOf, mergeNow, noDrift, report, write } from '../testing'

// whole stories, on whatever machine
vi.setConfig({ testTimeout: 60_000 })

let both: Both
beforeEach(async () => {
  await raw`delete from rate_limits`
  both = await bothTakePart()
})

test('of what both reported one complaint stays, of oneself none, and the queue and folds are as if it had been so', async () => {
  const { own, other, marat, dana, site } = both
  await raw`update sites set fold_at_reports = 2 where id = ${site.id}`
  const [mine, theirs] = [await write(both, own, 'Моё'), await write(both, other, 'Тоже моё')]
  const [twice, shared] = [await write(both, marat, 'Чужое'), await write(both, marat, 'Общее')]
  await report(both, own, theirs)
  await report(both, other, mine)
  await report(both, dana, theirs)
  await report(both, own, twice)
  await report(both, other, twice, { reason: 'abuse' })
  await report(both, other, shared)
  await report(both, dana, shared)
  expect(await Promise.all([theirs, twice].map(countsOf))).toMatchObject([{ folded: true }, { folded: true }])
  await noDrift()
  await mergeNow(both)
  await noDrift()
  expect(await Promise.all([mine, theirs, twice, shared].map(countsOf))).toMatchObject([
    { weight: 0, reported: false, folded: false },
    { weight: 10, reported: true, folded: false },
    { weight: 10, reported: true, folded: false },
    { weight: 20, reported: true, folded: true },
  ])
  const left = await raw`
    select comment_id = ${twice} as twice, reason from reports where site_id = ${site.id} and reporter_id = ${own.id}
    order by 1 desc`
  expect(left).toEqual([
    { twice: true, reason: 'spam' },
    { twice: false, reason: 'spam' },
  ])
})

test('a notice is owed an answer, whoever gave it: it stays, and counts as one with a complaint', async () => {
  const { own, other, marat } = both
  const [mine, twice] = [await write(both, own, 'Моё'), await write(both, marat, 'Чужое')]
  await report(both, other, mine, notice())
  await report(both, own, twice)
  await report(both, other, twice, notice())
  expect((await countsOf(twice))?.weight).toBe(20)
  await mergeNow(both)
  await noDrift()
  expect(await countsOf(mine)).toMatchObject({ noticed: true, weight: 0 })
  expect(await countsOf(twice)).toMatchObject({ noticed: true, weight: 10 })
})

test('what a moderator decided about a complaint stays decided', async () => {
  const { own, other, marat, moderator, site } = both
  const id = await write(both, marat, 'Чужое')
  await report(both, own, id)
  await rule(site, moderator, id, { verb: 'approve' })
  await report(both, other, id, { reason: 'abuse' })
  await mergeNow(both)
  await noDrift()
  expect(await raw`select reason, outcome from reports where comment_id = ${id}`).toEqual([
    { reason: 'spam', outcome: 'dismissed' },
  ])
  expect(await countsOf(id)).toMatchObject({ reported: false, weight: 0 })
})
