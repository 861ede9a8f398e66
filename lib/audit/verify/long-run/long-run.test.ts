import { afterAll, afterEach, beforeEach, expect, test } from 'vitest'
import { raw } from '@/db/client'
import { chance, pick } from '@/db/testing/chance'
import type { Person } from '@/lib/api/testing'
import { dropFolder, endTampering, findingOf, makeFolder } from '../testing'
import { type Busy, busySite, moderatorsDo, readersDo } from './testing'

beforeEach(makeFolder)
afterEach(dropFolder)
afterAll(endTampering)

const seeds = [1, 2]
const deedsEach = 45

test.each(seeds)(
  'after a long day on which all did everything at once the log says how it stands (%i)',
  async (seed) => {
    const busy = await busySite()
    const answers = new Map<string, number[]>()
    await Promise.all([
      ...busy.readers.map((who, n) => live({ busy, who, seed: seed * 100 + n, deeds: readersDo, answers })),
      ...busy.moderators.map((who, n) =>
        live({ busy, who, seed: seed * 100 + 50 + n, deeds: moderatorsDo, answers }),
      ),
    ])
    // refused with a reason, or done; a slow machine may have kept somebody waiting for too long
    for (const [deed, statuses] of answers) {
      expect([deed, statuses.filter((status) => status >= 500 && status !== 503)]).toEqual([deed, []])
    }
    expect(await deadlocks()).toBe(0)
    expect(await actionsOn(busy.site.id)).toEqual(
      expect.arrayContaining([
        'comment.hide',
        'comment.mask',
        'comment.delete',
        'bulk.start',
        'sanction.impose',
      ]),
    )
    expect(await findingOf(busy.site.slug)).toMatchObject({ fault: null, differences: [] })
    expect(await replayed(busy.site.id)).toEqual(await standing(busy.site.id))
    expect(await miscounted(busy.site.id)).toEqual([])
  },
  120_000,
)

type Life = {
  busy: Busy
  who: Person
  seed: number
  deeds: typeof readersDo
  answers: Map<string, number[]>
}

async function live({ busy, who, seed, deeds, answers }: Life) {
  const random = chance(seed)
  for (let done = 0; done < deedsEach; done++) {
    const name = pick(random, Object.keys(deeds)) ?? ''
    await raw`delete from rate_limits`
    const answer = await deeds[name]?.({ busy, who, random })
    if (answer) answers.set(name, [...(answers.get(name) ?? []), answer.status])
  }
}

async function deadlocks() {
  const [row] = await raw`select deadlocks::int from pg_stat_database where datname = current_database()`
  return row?.deadlocks
}

async function actionsOn(siteId: string) {
  const rows = await raw<
    { action: string }[]
  >`select distinct action from audit_log where site_id = ${siteId}`
  return rows.map(({ action }) => action)
}

/** What became of each comment by the log alone, read from its beginning to its end. */
async function replayed(siteId: string) {
  const entries = await raw<{ id: string; status: string }[]>`
    select subject_id as id, after->>'status' as status from audit_log
    where site_id = ${siteId} and subject = 'comment' and after ? 'status' order by number`
  return Object.fromEntries(entries.map(({ id, status }) => [id, status]))
}

/** The same by the comments themselves; those that nobody ever ruled on stand as they were written. */
async function standing(siteId: string) {
  const rows = await raw<{ id: string; status: string }[]>`
    select id, status from comments c where site_id = ${siteId} and exists (
      select from audit_log l where l.site_id = c.site_id and l.subject_id = c.id and l.after ? 'status')`
  return Object.fromEntries(rows.map(({ id, status }) => [id, status]))
}

/** Threads whose count of comments is not how many readers see. */
const miscounted = (siteId: string) => raw`
  select t.id from threads t where t.site_id = ${siteId} and t.comment_count <> (
    select count(*) from comments c where c.site_id = t.site_id and c.thread_id = t.id and c.status = 'published')`
