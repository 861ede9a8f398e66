import { beforeEach, expect, test, vi } from 'vitest'
import { raw } from '@/db/client'
import { mergeAccounts } from '@/lib/api/merge-accounts'
import { ask, post } from '@/lib/api/testing'
import { asking, type Both, bothTakePart, countsOf, noDrift, report, vote, write } from './testing'

// whole stories, on whatever machine
vi.setConfig({ testTimeout: 60_000 })

let both: Both
beforeEach(async () => {
  await raw`delete from rate_limits`
  both = await bothTakePart()
})

/** Until so many wait for somebody's lock; who gives way begins to wait anew. */
const untilWaiting = (many: number) =>
  expect.poll(countWaiting, { interval: 10, timeout: 10_000 }).toBeGreaterThanOrEqual(many)

async function countWaiting() {
  const waiting = await raw`
    select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`
  return waiting.length
}

const hiding = () => `/sites/${both.site.slug}/hidden-authors/${both.other.id}`

test('a vote of the other account that is half done is neither refused nor lost', async () => {
  const { own, other, marat } = both
  const [mine, id] = [await write(both, own, 'Моё'), await write(both, marat, 'Чужое')]
  // so that the merging needs these comments, too
  for (const one of [mine, id]) await report(both, other, one)
  const { actor, offer } = await asking(both)
  const { votes, merging } = await raw.begin(async (tx) => {
    // the votes have their comments, and wait for their end
    await tx`lock table changes in share mode`
    const votes = Promise.all([mine, id].map((one) => vote(both, other, { id: one, value: 1 })))
    await untilWaiting(2)
    const merging = mergeAccounts(actor, offer)
    await untilWaiting(3)
    return { votes, merging }
  })
  expect((await votes).map(({ status }) => status)).toEqual([200, 200])
  await merging
  await noDrift()
  expect([(await countsOf(mine))?.upvotes, (await countsOf(id))?.upvotes]).toEqual([0, 1])
  expect(await raw`select user_id from votes where comment_id in (${mine}, ${id})`).toEqual([
    { user_id: own.id },
  ])
})

test('a ban that is being laid at this very moment is waited for, and nothing is merged', async () => {
  const { other, moderator, site } = both
  const { actor, offer } = await asking(both)
  const body = { kind: 'suspend', reason: 'spam', letter: 'Реклама.', hide: 'none' }
  const until = new Date(Date.now() + 86_400_000).toISOString()
  // its log has a beginning
  await ask(hiding(), moderator, { method: 'PUT' })
  await raw`insert into audit_heads (site_id, number, mac) values (${site.id}, 0, '') on conflict do nothing`
  const { laying, merging } = await raw.begin(async (tx) => {
    await tx`select from audit_heads where site_id = ${site.id} for update`
    const laying = post(`/sites/${site.slug}/readers/${other.id}/sanctions`, moderator, { ...body, until })
    await untilWaiting(1)
    const merging = mergeAccounts(actor, offer).catch((error) => error)
    await untilWaiting(2)
    return { laying, merging }
  })
  expect((await laying).status).toBe(201)
  expect(await merging).toMatchObject({ code: 'merge-refused' })
  expect(await raw`select from users where id = ${other.id}`).toHaveLength(1)
})

test('whoever still acts as the account that has gone is told to sign in, and it is hidden by nobody any more', async () => {
  const { other, marat, dana } = both
  const id = await write(both, marat, 'Чужое')
  const { actor, offer } = await asking(both)
  const { voting, reporting } = await raw.begin(async (tx) => {
    await tx`select from comments where id = ${id} for update`
    const voting = vote(both, other, { id, value: 1 })
    const reporting = report(both, other, id)
    await untilWaiting(2)
    await mergeAccounts(actor, offer)
    return { voting, reporting }
  })
  expect([(await voting).status, (await reporting).status]).toEqual([401, 401])
  expect((await ask(hiding(), dana, { method: 'PUT' })).status).toBe(404)
  await noDrift()
})

test('nobody votes for what became theirs while they were voting', async () => {
  const { own, other, dana } = both
  const id = await write(both, other, 'Тоже моё')
  const { actor, offer } = await asking(both)
  const { acts, merging } = await raw.begin(async (tx) => {
    await tx`select from comments where id = ${id} for update`
    const merging = mergeAccounts(actor, offer)
    await untilWaiting(1)
    const acts = Promise.all([
      vote(both, own, { id, value: 1 }),
      report(both, own, id),
      report(both, dana, id),
    ])
    await untilWaiting(4)
    return { acts, merging }
  })
  for (const { status } of await acts) expect([200, 201, 404]).toContain(status)
  await merging
  await noDrift()
  expect(await countsOf(id)).toMatchObject({ upvotes: 0, weight: 10, authorId: own.id })
})

test('whoever waited for a comment that is theirs by now neither votes for it nor reports it', async () => {
  const { own, other } = both
  const id = await write(both, other, 'Тоже моё')
  const acts = await raw.begin(async (tx) => {
    await tx`select from comments where id = ${id} for update`
    const begun = Promise.all([vote(both, own, { id, value: 1 }), report(both, own, id)])
    await untilWaiting(2)
    await tx`update comments set author_id = ${own.id} where id = ${id}`
    return { begun }
  })
  expect((await acts.begun).map(({ status }) => status)).toEqual([404, 404])
  expect(await countsOf(id)).toMatchObject({ upvotes: 0, weight: 0 })
})

test('in a storm nothing is lost, and nobody gets to see a fault', async () => {
  const { own, other, marat, dana } = both
  const [mine, theirs] = [await write(both, own, 'Моё'), await write(both, other, 'Тоже моё')]
  const id = await write(both, marat, 'Чужое')
  const { actor, offer } = await asking(both)
  const writing = (by: typeof own, text: string, parentId?: string) =>
    post(`${both.article.thread}/comments`, by, both.article.draft(text, parentId))
  const posts = [own, other, other, marat].map((by, turn) =>
    writing(by, `Слово ${turn}`, [mine, theirs][turn % 2]),
  )
  const acts = [
    ...[own, other, dana].flatMap((by) =>
      [mine, theirs, id].map((one) => vote(both, by, { id: one, value: 1 })),
    ),
    ...[own, other, dana].flatMap((by) => [mine, theirs, id].map((one) => report(both, by, one))),
    ask(hiding(), dana, { method: 'PUT' }),
  ]
  await mergeAccounts(actor, offer)
  const answers = [...(await Promise.all(posts)), ...(await Promise.all(acts))]
  expect(answers.filter(({ status }) => status >= 500)).toEqual([])
  await noDrift()
  const written = (await Promise.all(posts)).filter(({ status }) => status === 201).length
  const [kept] = await raw<{ all: number; gone: number; self: number }[]>`
    select count(*)::int as all, count(*) filter (where author_id = ${other.id})::int as gone,
      count(*) filter (where exists (
        select from votes v where v.comment_id = c.id and v.user_id = c.author_id))::int as self
    from comments c where c.site_id = ${both.site.id}`
  expect(kept).toEqual({ all: written + 3, gone: 0, self: 0 })
})
