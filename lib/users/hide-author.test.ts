import { v7 } from 'uuid'
import { beforeEach, expect, test } from 'vitest'
import { ask, newArticle, newPerson, newSite, type Person } from '@/lib/api/testing'
import type { Site } from '@/lib/sites/find-site'

let site: Site
let reader: Person
let author: Person

beforeEach(async () => {
  site = await newSite({ moderationMode: 'post' })
  reader = await newPerson('Читатель', site)
  author = await newPerson('Автор', site)
})

const say = (method: 'PUT' | 'DELETE', id: string, by = reader) =>
  ask(`/sites/${site.slug}/hidden-authors/${id}`, by, { method })
const codeOf = async (answer: Response) => `${answer.status} ${(await answer.json()).code}`
const hidden = async (by: Person | null) =>
  (await (await ask(`${newArticle(site).thread}/own`, by)).json()).hiddenAuthors

test('a reader hides an author for themselves alone, and sees them again', async () => {
  const editor = await newPerson('Редактор', site, 'moderator')
  for (const id of [author.id, author.id, editor.id]) expect((await say('PUT', id)).status).toBe(204)
  expect(await hidden(reader)).toEqual([
    { id: editor.id, name: 'Редактор' },
    { id: author.id, name: 'Автор' },
  ])
  expect([await hidden(author), await hidden(null)]).toEqual([[], []])

  for (const id of [author.id, author.id]) expect((await say('DELETE', id)).status).toBe(204)
  expect(await hidden(reader)).toEqual([{ id: editor.id, name: 'Редактор' }])
})

test('on another site the author is seen', async () => {
  const elsewhere = await newSite()
  await say('PUT', author.id)
  const own = await ask(`${newArticle(elsewhere).thread}/own`, reader)
  expect((await own.json()).hiddenAuthors).toEqual([])
})

test('nobody hides themselves, or somebody who is not there', async () => {
  expect(await codeOf(await say('PUT', reader.id))).toBe('403 forbidden')
  expect(await codeOf(await say('PUT', v7()))).toBe('404 not-found')
  expect(await codeOf(await say('PUT', (await newPerson('Чужой', await newSite())).id))).toBe('404 not-found')
  expect(await codeOf(await say('PUT', author.id, await newPerson('Прохожий')))).toBe('403 not-a-member')
  expect(await hidden(reader)).toEqual([])
})
