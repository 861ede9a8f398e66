import sharp from 'sharp'
import { expect, test } from 'vitest'
import { raw } from '@/db/client'
import { mostPictureBytes } from '@/lib/contract/profile'
import { plainPng } from '@/lib/users/picture/testing'
import { ask, askRaw, newArticle, newPerson, newSite, type Person, post } from './testing'

const png = plainPng(300, 300)
const usual = { 'sec-fetch-site': 'same-origin', 'pikir-upload': 'picture', 'content-type': 'image/png' }
type Sent = { headers?: Record<string, string>; body?: BodyInit }

/** Sends a picture as our own page does, but for what is said otherwise. */
const upload = (person: Person | null, { headers = {}, body = new Uint8Array(png) }: Sent = {}) =>
  askRaw('/account/picture', {
    method: 'PUT',
    body,
    headers: { ...usual, ...(person && { cookie: person.cookie }), ...headers },
  })

const codeOf = async (answer: Response) => [answer.status, (await answer.json()).code]

test('a picture is seen beside every comment of its owner, at an address that never shows another', async () => {
  const site = await newSite({ moderationMode: 'post' })
  const author = await newPerson('Айжан', site)
  const article = newArticle(site)
  const { id } = await (await post(`${article.thread}/comments`, author, article.draft('Верно'))).json()
  const seen = async () => (await (await ask(article.thread, null)).json()).comments[0].author.picture
  expect(await seen()).toBeUndefined()

  const { picture } = await (await upload(author)).json()
  expect(await seen()).toBe(picture)
  const edited = await ask(`/sites/${site.slug}/comments/${id}`, author, {
    method: 'PATCH',
    body: { text: 'Верно.', revision: 1 },
  })
  expect((await edited.json()).author.picture).toBe(picture)
  const reply = article.draft('А вот и нет, подумайте ещё раз', id)
  expect((await (await post(`${article.thread}/comments`, author, reply)).json()).author.picture).toBe(
    picture,
  )
  const person = await (await ask(`/sites/${site.slug}/people/${author.id}`, null)).json()
  expect(person.picture).toBe(picture)

  const { picture: next } = await (await upload(author)).json()
  expect(next).not.toBe(picture)
  expect(await seen()).toBe(next)
  expect((await ask(`/pictures/${picture}.webp`, null)).status).toBe(404)
  expect((await ask('/account/picture', author, { method: 'DELETE' })).status).toBe(204)
  expect(await seen()).toBeUndefined()
  expect((await ask(`/pictures/${next}.webp`, null)).status).toBe(404)
})

test('a picture is kept by browsers for good, and can do nothing but be seen', async () => {
  const { picture } = await (await upload(await newPerson('Нурия'))).json()
  const answer = await ask(`/pictures/${picture}.webp`, null)
  expect(Object.fromEntries(answer.headers)).toMatchObject({
    'content-type': 'image/webp',
    'cache-control': 'public, max-age=31536000, immutable',
    'content-security-policy': "default-src 'none'; sandbox",
    'x-content-type-options': 'nosniff',
  })
  const { format, width, height } = await sharp(Buffer.from(await answer.arrayBuffer())).metadata()
  expect({ format, width, height }).toEqual({ format: 'webp', width: 256, height: 256 })
})

test('pages of others send none, whatever they say they are', async () => {
  const reader = await newPerson('Ермек')
  const foreign = { headers: { 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' } }
  expect(await codeOf(await upload(reader, foreign))).toEqual([403, 'foreign-origin'])
  expect(await codeOf(await upload(reader, { headers: { 'pikir-upload': '' } }))).toEqual([
    403,
    'foreign-origin',
  ])
  for (const type of ['image/svg+xml', 'text/plain', 'multipart/form-data; boundary=x', 'application/json']) {
    const answer = await upload(reader, { headers: { 'content-type': type } })
    expect([type, ...(await codeOf(answer))]).toEqual([type, 415, 'picture-unknown'])
  }
  // nor is any other write taken as a picture
  const elsewhere = await askRaw('/account/password', {
    method: 'PUT',
    body: '{"password":"конь в пальто 7"}',
    headers: { ...usual, cookie: reader.cookie },
  })
  expect(await codeOf(elsewhere)).toEqual([415, 'not-json'])
})

test('more than five megabytes are cut while they are read', async () => {
  const reader = await newPerson('Тогжан')
  const long = new Uint8Array(mostPictureBytes + 1)
  expect(await codeOf(await upload(reader, { body: long }))).toEqual([413, 'picture-too-large'])
  const claimed = { headers: { 'content-length': String(mostPictureBytes + 1) } }
  expect(await codeOf(await upload(reader, claimed))).toEqual([413, 'picture-too-large'])
  expect(await codeOf(await upload(reader, { body: new Uint8Array(mostPictureBytes) }))).toEqual([
    415,
    'picture-unknown',
  ])
})

test('nothing that strangers send is read', async () => {
  let pulled = 0
  const endless = new ReadableStream({
    pull(controller) {
      pulled += 1
      controller.enqueue(new Uint8Array(1024))
    },
  })
  expect(await codeOf(await upload(null, { body: endless }))).toEqual([401, 'not-signed-in'])
  expect(pulled).toBeLessThan(5)
})

test('nobody sends more than ten in an hour', async () => {
  const reader = await newPerson('Самал')
  const statuses: number[] = []
  for (let sent = 0; sent < 11; sent++) {
    statuses.push((await upload(reader, { body: new Uint8Array(plainPng(20, 20)) })).status)
  }
  expect(statuses).toEqual([...Array.from({ length: 10 }, () => 200), 429])
})

test('moderators keep a picture from their site, and the log knows who did', async () => {
  const [site, other] = [await newSite({ moderationMode: 'post' }), await newSite({ moderationMode: 'post' })]
  const moderator = await newPerson('Анна', site, 'moderator')
  const author = await newPerson('Рустам', site)
  await raw`insert into members (site_id, user_id, display_name, name_skeleton)
    values (${other.id}, ${author.id}, 'Рустам', 'рустам')`
  const articles = [newArticle(site), newArticle(other)]
  for (const { thread, draft } of articles) await post(`${thread}/comments`, author, draft('Привет всем'))
  const { picture } = await (await upload(author)).json()
  const seen = () =>
    Promise.all(
      articles.map(async ({ thread }) => (await (await ask(thread, null)).json()).comments[0].author.picture),
    )
  expect(await seen()).toEqual([picture, picture])

  const hidden = `/sites/${site.slug}/readers/${author.id}/hidden-picture`
  const put = (method: string, person: Person) => ask(hidden, person, { method })
  expect((await put('PUT', author)).status).toBe(403)
  expect((await put('PUT', moderator)).status).toBe(204)
  expect((await put('PUT', moderator)).status).toBe(204)
  expect(await seen()).toEqual([undefined, picture])
  // another picture is not a way around it
  await upload(author)
  expect((await seen())[0]).toBeUndefined()
  const own = await (await ask(`/sites/${site.slug}/profile`, author)).json()
  expect(own).toMatchObject({ isPictureHidden: true })

  expect((await put('DELETE', moderator)).status).toBe(204)
  expect((await seen())[0]).toBeDefined()
  const entries = await raw`
    select actor_id, action, subject_id from audit_log
    where site_id = ${site.id} and action like 'member.%-picture' order by number`
  expect(entries.map(({ action }) => action)).toEqual(['member.hide-picture', 'member.show-picture'])
  expect(entries[0]).toMatchObject({ actor_id: moderator.id, subject_id: author.id })
})

test('pictures of the staff are hidden by administrators alone', async () => {
  const site = await newSite()
  const [moderator, colleague] = [
    await newPerson('Анна', site, 'moderator'),
    await newPerson('Жанна', site, 'moderator'),
  ]
  const hide = (person: Person) =>
    ask(`/sites/${site.slug}/readers/${colleague.id}/hidden-picture`, person, { method: 'PUT' })
  expect((await hide(moderator)).status).toBe(403)
  expect((await hide(await newPerson('Дина', site, 'admin'))).status).toBe(204)
})
