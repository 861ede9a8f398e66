import { v7 } from 'uuid'
import { expect, test } from 'vitest'
import { raw } from '@/db/client'
import { mailsTo } from '@/lib/accounts/testing'
import { ask, newPerson, newSite, post } from '@/lib/api/testing'
import { plantThread } from '@/lib/threads/testing'

test('everybody may know a member’s name, since when they are here, and how much of theirs is published', async () => {
  const { site, author } = await plantThread([{}, { parent: 0 }, { status: 'hidden' }, { status: 'pending' }])
  const answer = await ask(`/sites/${site.slug}/people/${author.id}`, null)
  expect(await answer.json()).toEqual({
    id: author.id,
    name: 'Автор',
    staff: false,
    joinedAt: expect.stringMatching(/Z$/),
    comments: 2,
  })
  const editor = await newPerson('Редактор', site, 'admin')
  expect(await (await ask(`/sites/${site.slug}/people/${editor.id}`, null)).json()).toMatchObject({
    staff: true,
    comments: 0,
  })
})

test('who is no member of this site is not here', async () => {
  const site = await newSite()
  for (const id of [v7(), (await newPerson('Чужой', await newSite())).id]) {
    expect((await ask(`/sites/${site.slug}/people/${id}`, null)).status).toBe(404)
  }
})

test('of more than ten thousand comments ten thousand are counted', async () => {
  const { site, author, ids } = await plantThread([{}])
  await raw`
    insert into comments (site_id, id, thread_id, author_id, path, depth, status, published_revision)
    select site_id, gen_random_uuid(), thread_id, author_id, lpad(to_hex(nextval('comment_order')), 10, '0'), 0,
      'published', 1
    from comments, generate_series(1, 10010) where id = ${ids[0] ?? ''}`
  const answer = await ask(`/sites/${site.slug}/people/${author.id}`, null)
  expect((await answer.json()).comments).toBe(10_000)
})

test('whoever becomes staff, or is it no more, is seen so at once: on their card and on what they wrote', async () => {
  const { site, author, article } = await plantThread([{}])
  const admin = await newPerson('Главный', site, 'admin')
  const seen = async () => {
    const [card, page] = [`/sites/${site.slug}/people/${author.id}`, article.thread]
    const [person, { comments }] = [
      await (await ask(card, null)).json(),
      await (await ask(page, null)).json(),
    ]
    return [person.staff, comments[0].author.staff]
  }
  expect(await seen()).toEqual([false, false])
  const email = `${author.id}@people.example`
  await post(`/sites/${site.slug}/invitations`, admin, { email, role: 'moderator' })
  const token = (await mailsTo(email))[0]?.text.match(/#([\w-]{43})/)?.[1]
  expect((await post('/invitations', author, { token })).status).toBe(200)
  expect(await seen()).toEqual([true, true])
  const path = `/sites/${site.slug}/members/${author.id}`
  expect((await ask(path, admin, { method: 'PATCH', body: { role: 'reader' } })).status).toBe(200)
  expect(await seen()).toEqual([false, false])
})
