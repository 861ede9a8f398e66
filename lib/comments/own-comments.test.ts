import { expect, test } from 'vitest'
import { db } from '@/db/client'
import { members } from '@/db/schema/members'
import { ask, newArticle, newPerson, newSite, type Person, post } from '@/lib/api/testing'
import { skeleton } from '@/lib/text/skeleton'

const join = (site: { id: string }, { id, name }: Person) =>
  db.insert(members).values({ siteId: site.id, userId: id, displayName: name, nameSkeleton: skeleton(name) })

const own = async (person: Person, cursor = '') =>
  (await ask(`/account/comments${cursor && `?cursor=${cursor}`}`, person)).json()

test('who writes on two sites finds all of it, newest first, with what became of it', async () => {
  const [daily, weekly] = [await newSite({ moderationMode: 'post' }), await newSite()]
  const reader = await newPerson('Читатель', daily)
  await join(weekly, reader)
  const [news, essay] = [newArticle(daily), newArticle(weekly)]
  await post(`${news.thread}/comments`, reader, news.draft('Сразу виден'))
  await post(`${essay.thread}/comments`, reader, essay.draft('Ждёт'))
  const other = await newPerson('Другой', daily)
  await post(`${news.thread}/comments`, other, news.draft('Чужой'))

  expect((await own(reader)).comments).toMatchObject([
    { status: 'pending', html: '<p>Ждёт</p>\n', site: weekly.name },
    { status: 'published', html: '<p>Сразу виден</p>\n', site: daily.name },
  ])
})

test('what was taken back is not listed, and pages go on where they ended', async () => {
  const site = await newSite()
  const reader = await newPerson('Читатель', site)
  const { thread, draft } = newArticle(site)
  const ids: string[] = []
  for (let number = 1; number <= 10; number++)
    ids.push((await (await post(`${thread}/comments`, reader, draft(`Слово ${number}`))).json()).id)
  await ask(`/sites/${site.slug}/comments/${ids[9]}`, reader, { method: 'DELETE' })

  const first = await own(reader)
  expect(first).toMatchObject({ next: null })
  expect(first.comments.map(({ id }: { id: string }) => id)).toEqual(ids.slice(0, 9).reverse())
  const rest = await own(reader, ids[4])
  expect(rest.comments.map(({ id }: { id: string }) => id)).toEqual(ids.slice(0, 4).reverse())
  expect((await ask('/account/comments?cursor=x', reader)).status).toBe(400)
})
