import { v7 } from 'uuid'
import { beforeEach, expect, test } from 'vitest'
import { raw } from '@/db/client'
import { ask, newArticle, newPerson, newSite, type Person, post } from '@/lib/api/testing'
import type { Site } from '@/lib/sites/find-site'

let site: Site
let author: Person
let reader: Person
let id: string

beforeEach(async () => {
  site = await newSite({ moderationMode: 'post' })
  author = await newPerson('Автор', site)
  reader = await newPerson('Читатель', site)
  const article = newArticle(site)
  id = (await (await post(`${article.thread}/comments`, author, article.draft('Мнение'))).json()).id
})

const vote = (by: Person, value: unknown, comment = id) =>
  ask(`/sites/${site.slug}/comments/${comment}/vote`, by, { method: 'PUT', body: { value } })
const says = async (by: Person, value: number) => (await vote(by, value)).json()
const codeOf = async (answer: Response) => `${answer.status} ${(await answer.json()).code}`
const kept = async () => {
  const [row] = await raw`
    select upvotes, downvotes, (select count(*)::int from votes where comment_id = c.id) as votes
    from comments c where id = ${id}`
  return row
}

test('a reader votes, changes their mind, and takes it back', async () => {
  expect(await says(reader, 1)).toEqual({ upvotes: 1, downvotes: 0 })
  expect(await says(reader, 1)).toEqual({ upvotes: 1, downvotes: 0 })
  expect(await says(reader, -1)).toEqual({ upvotes: 0, downvotes: 1 })
  expect(await says(reader, 0)).toEqual({ upvotes: 0, downvotes: 0 })
  expect(await says(reader, 0)).toEqual({ upvotes: 0, downvotes: 0 })
  expect(await kept()).toEqual({ upvotes: 0, downvotes: 0, votes: 0 })
})

test('only what changes something is told', async () => {
  const told = async () => (await raw`select 1 from changes where comment_id = ${id}`).length
  const before = await told()
  for (const value of [1, 1, 0, 0]) await vote(reader, value)
  expect(await told()).toBe(before + 2)
})

test('fifty readers at once are fifty votes', async () => {
  const readers = await Promise.all(Array.from({ length: 50 }, (_, i) => newPerson(`Читатель ${i}`, site)))
  const answers = await Promise.all(readers.map((one, place) => vote(one, place % 5 ? 1 : -1)))
  expect(answers.every(({ status }) => status === 200)).toBe(true)
  expect(await kept()).toEqual({ upvotes: 40, downvotes: 10, votes: 50 })
})

test('one reader who presses fifty times at once has one vote', async () => {
  const values = Array.from({ length: 50 }, (_, place) => [1, -1, 0][place % 3] ?? 0)
  await Promise.all(values.map((value) => vote(reader, value)))
  await vote(reader, 1)
  expect(await kept()).toEqual({ upvotes: 1, downvotes: 0, votes: 1 })
})

test('nobody votes on what they wrote, or on what readers do not see', async () => {
  expect(await codeOf(await vote(author, 1))).toBe('403 forbidden')
  expect(await codeOf(await vote(reader, 1, v7()))).toBe('404 not-found')
  for (const status of ['pending', 'hidden', 'deleted']) {
    await raw`update comments set status = ${status} where id = ${id}`
    expect(await codeOf(await vote(reader, 1))).toBe('404 not-found')
  }
  expect(await kept()).toEqual({ upvotes: 0, downvotes: 0, votes: 0 })
})

const setVoting = async (voting: string) =>
  ask(`/sites/${site.slug}`, await newPerson(`Главный ${voting}`, site, 'admin'), {
    method: 'PATCH',
    body: { voting },
  })

test.each([
  ['like', -1, '409 downvotes-off'],
  ['none', 1, '409 voting-off'],
  ['none', -1, '409 voting-off'],
])('where voting is "%s" a vote of %i is refused', async (voting, value, refusal) => {
  await setVoting(voting)
  expect(await codeOf(await vote(reader, value))).toBe(refusal)
  expect(await kept()).toEqual({ upvotes: 0, downvotes: 0, votes: 0 })
})

test('where only likes count one can like; what was said before can be taken back anywhere', async () => {
  expect(await says(reader, -1)).toEqual({ upvotes: 0, downvotes: 1 })
  await setVoting('like')
  expect(await (await vote(reader, 1)).json()).toEqual({ upvotes: 1, downvotes: 0 })
  await setVoting('none')
  expect(await (await vote(reader, 0)).json()).toEqual({ upvotes: 0, downvotes: 0 })
})

test('whoever has not joined the site has no vote there', async () => {
  expect(await codeOf(await vote(await newPerson('Прохожий'), 1))).toBe('403 not-a-member')
})

test.each([2, -2, 0.5, '1', null, true, [1]])('a vote of %j is none', async (value) => {
  expect(await codeOf(await vote(reader, value))).toBe('400 invalid-input')
})
