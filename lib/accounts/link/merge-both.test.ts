import postgres from 'postgres'
import { afterAll, beforeEach, expect, test, vi } from 'vitest'
import { raw } from '@/db/client'
import { ask, newSite, type Person, post } from '@/lib/api/testing'
import { rule } from '@/lib/moderation/testing'
import { bell, say } from '@/lib/notifications/testing'
import { readMergeOffer } from './read-merge-offer'
import {
  asking,
  type Both,
  bothTakePart,
  countsOf,
  everything,
  mergeNow,
  noDrift,
  report,
  vote,
  write,
} from './testing'

const owner = postgres(String(process.env.DATABASE_MIGRATION_URL), { max: 1, onnotice: () => {} })
afterAll(() => owner.end())

// whole stories, on whatever machine
vi.setConfig({ testTimeout: 60_000 })

let both: Both
beforeEach(async () => {
  await raw`delete from rate_limits`
  both = await bothTakePart()
})

const hide = (by: Person, whom: Person) =>
  ask(`/sites/${both.site.slug}/hidden-authors/${whom.id}`, by, { method: 'PUT' })

test('what both wrote is this account’s, under the name that stays, and answers to oneself stay', async () => {
  const { own, other, marat, site, article } = both
  const mine = await write(both, own, 'Первое')
  const theirs = await write(both, other, 'Второе', mine)
  await write(both, marat, 'Третье', theirs)
  await noDrift()
  await mergeNow(both)
  await noDrift()
  const thread = await (await ask(`${article.thread}?sort=oldest`, null)).json()
  const root = thread.comments.find(({ id }: { id: string }) => id === mine)
  expect([root.author.id, root.author.name, thread.thread.commentCount]).toEqual([own.id, 'Айгуль', 3])
  expect(await countsOf(mine)).toMatchObject({ authorId: own.id, replies: 2 })
  expect((await countsOf(theirs))?.authorId).toBe(own.id)
  expect(JSON.stringify(thread)).not.toContain('Почтовая')
  const person = await (await ask(`/sites/${site.slug}/people/${own.id}`, null)).json()
  expect(person).toMatchObject({ name: 'Айгуль', comments: 2 })
  expect((await ask(`/sites/${site.slug}/people/${other.id}`, null)).status).toBe(404)
})

test('before it is done its owner is told how much comes here, and under which name', async () => {
  const { own, other, site } = both
  const elsewhere = await newSite()
  await raw`
    insert into members (site_id, user_id, display_name, name_skeleton)
    values (${elsewhere.id}, ${other.id}, 'Только Там', 'only there')`
  for (const text of ['Раз', 'Два']) await write(both, other, text)
  await write(both, own, 'Моё')
  const { actor, offer } = await asking(both)
  const told = await readMergeOffer(actor, offer)
  expect(told?.sites).toEqual([
    { slug: site.slug, site: site.name, name: 'Айгуль', isBoth: true, comments: 2 },
    { slug: elsewhere.slug, site: elsewhere.name, name: 'Только Там', isBoth: false, comments: 0 },
  ])
})

test('one person has one vote on a comment, and none on their own', async () => {
  const { own, other, marat, dana } = both
  const [mine, theirs] = [await write(both, own, 'Моё'), await write(both, other, 'Тоже моё')]
  const [twice, once] = [await write(both, marat, 'Чужое'), await write(both, marat, 'Другое')]
  const ballots: [Person, string, number][] = [
    [own, theirs, 1],
    [other, mine, -1],
    [dana, theirs, 1],
    [own, twice, 1],
    [other, twice, -1],
    [other, once, 1],
  ]
  for (const [by, id, value] of ballots) expect((await vote(both, by, { id, value })).status).toBe(200)
  await noDrift()
  await mergeNow(both)
  await noDrift()
  const votes = async (id: string) => {
    const counts = await countsOf(id)
    return [counts?.upvotes, counts?.downvotes]
  }
  expect(await Promise.all([mine, theirs, twice, once].map(votes))).toEqual([
    [0, 0],
    [1, 0],
    [1, 0],
    [1, 0],
  ])
  // what they said with either account can be taken back
  expect((await vote(both, own, { id: once, value: 0 })).status).toBe(200)
  expect(await votes(once)).toEqual([0, 0])
})

test('the bell tells of what others said, once, and of nothing that one said oneself', async () => {
  const { own, other, marat, site, article } = both
  const mine = await say(article, own, 'Моё')
  const theirs = await say(article, other, 'Ответ себе', mine)
  await say(article, marat, 'Ответ', theirs)
  const called = await say(article, marat, 'Зову @Айгуль Почтовая и @Айгуль, обеих')
  const [newest] = (await bell(site, own)).notifications
  await post(`/sites/${site.slug}/notifications/seen`, own, { until: newest?.id })
  await mergeNow(both)
  const { notifications, unseen } = await bell(site, own)
  expect(notifications.map(({ kind, by }) => [kind, by])).toEqual([
    ['mention', 'Марат'],
    ['reply', 'Марат'],
  ])
  expect([notifications[0]?.commentId, unseen]).toEqual([called, 1])
})

test('whoever hid either sees neither, what either hid stays hidden, and nobody is hidden from themselves', async () => {
  const { own, other, marat, dana } = both
  await Promise.all([hide(own, other), hide(other, own), hide(other, marat), hide(own, marat)])
  await Promise.all([hide(dana, other), hide(dana, own), hide(marat, other)])
  await mergeNow(both)
  const rows = await raw<{ by: string; whom: string }[]>`
    select user_id as by, author_id as whom from hidden_authors where site_id = ${both.site.id}`
  const pairs = rows.map(({ by, whom }) => `${by} ${whom}`).sort()
  expect(pairs).toEqual([`${own.id} ${marat.id}`, `${dana.id} ${own.id}`, `${marat.id} ${own.id}`].sort())
})

const standingOf = async (id: string) =>
  (
    await raw`
    select trusted_at is not null as trusted, picture_hidden_at is not null as hidden, badge, display_name as name
    from members where site_id = ${both.site.id} and user_id = ${id}`
  )[0]

test.each([
  ['own', false],
  ['other', false],
  ['both', true],
] as const)('moderators trust the one account if they trusted %s: %s', async (whom, trusted) => {
  const { own, other, site } = both
  const ids = whom === 'both' ? [own.id, other.id] : [both[whom].id]
  await raw`update members set trusted_at = now() where site_id = ${site.id} and user_id = any(${ids})`
  await raw`update members set picture_hidden_at = now(), badge = 'Подписчик' where user_id = ${other.id}`
  await mergeNow(both)
  expect(await standingOf(own.id)).toEqual({ trusted, hidden: true, badge: null, name: 'Айгуль' })
})

test('what the publisher said earlier than it last did, of either account, is not believed again', async () => {
  const { own, other, site } = both
  await raw`update members set vouched_at = '2026-11-20' where site_id = ${site.id} and user_id = ${other.id}`
  await mergeNow(both)
  const [member] =
    await raw`select vouched_at from members where site_id = ${site.id} and user_id = ${own.id}`
  expect(member?.vouched_at).toEqual(new Date('2026-11-20'))
})

test('comments that were hidden count against the one account as they did against the other', async () => {
  const { own, other, moderator, site } = both
  for (const text of ['Раз', 'Два', 'Три'])
    await rule(site, moderator, await write(both, other, text), { verb: 'hide', reason: 'spam' })
  await mergeNow(both)
  const [row] = await raw`
    select count(*)::int as hidden from comments where author_id = ${own.id} and status = 'hidden'`
  expect(row?.hidden).toBe(3)
  await noDrift()
})

test('an appeal that waits goes along, and is settled', async () => {
  const { own, other, moderator, site } = both
  const id = await write(both, other, 'Скрытое')
  const ruling = await (await rule(site, moderator, id, { verb: 'hide', reason: 'spam' })).json()
  await raw`
    insert into appeals (site_id, id, author_id, decision_id, text)
    values (${site.id}, gen_random_uuid(), ${other.id}, ${ruling.id}, 'За что?')`
  await mergeNow(both)
  const [appeal] = await raw`select author_id, outcome from appeals where site_id = ${site.id}`
  expect(appeal).toEqual({ author_id: own.id, outcome: null })
})

test('who once worked for the newsroom is merged into nobody: what they decided is theirs', async () => {
  const { other, marat, moderator, site } = both
  const id = await write(both, marat, 'Чужое')
  await rule(site, moderator, id, { verb: 'hide', reason: 'spam' })
  await raw`update members set role = 'reader' where user_id = ${moderator.id}`
  both = { ...both, other: moderator }
  const before = await everything()
  await expect(mergeNow(both)).rejects.toMatchObject({ code: 'merge-refused' })
  expect(await everything()).toEqual(before)
  both = { ...both, other }
})

test('a fault in the middle leaves everything as it was', async () => {
  const { own, other, marat } = both
  const [mine, id] = [await write(both, own, 'Моё'), await write(both, marat, 'Чужое')]
  await vote(both, other, { id: mine, value: 1 })
  await Promise.all([own, other].map((by) => vote(both, by, { id, value: 1 })))
  await Promise.all([own, other].map((by) => report(both, by, id)))
  await owner.unsafe(`
    create function refuse_once() returns trigger language plpgsql as $$ begin raise 'no room'; end $$;
    create trigger refuse_once before insert on audit_log for each row execute function refuse_once()`)
  const before = await everything()
  try {
    await expect(mergeNow(both)).rejects.toThrow()
    expect(await everything()).toEqual(before)
  } finally {
    await owner.unsafe('drop trigger refuse_once on audit_log; drop function refuse_once()')
  }
  await mergeNow(both)
  await noDrift()
})

test('the log says whom the newsroom knew by the name that is gone', async () => {
  const { own, other, moderator, site } = both
  await mergeNow(both)
  const [entry] = await raw`
    select actor_id, subject_id, before, after from audit_log where site_id = ${site.id} and action = 'member.merge'`
  expect(entry).toEqual({
    ...{ actor_id: own.id, subject_id: own.id },
    before: { userId: other.id, displayName: 'Айгуль Почтовая' },
    after: { displayName: 'Айгуль' },
  })
  const record = await (await ask(`/sites/${site.slug}/readers/${own.id}`, moderator)).json()
  expect(record.formerNames).toEqual(['Айгуль Почтовая'])
})
