import { expect, test } from 'vitest'
import { hashToken, newToken } from '@/lib/auth/tokens'
import { ask, newArticle, newPerson, newSite, type Person, post } from './testing'

/** Somebody who signed in at our own origin and then inside the site's pages. */
async function connected(person: Person, slug: string) {
  const verifier = newToken()
  const { code } = await (
    await post('/connections', person, { site: slug, challenge: hashToken(verifier) })
  ).json()
  const redeemed = await post('/embed-sessions', null, { site: slug, code, verifier })
  const [cookie = ''] = redeemed.headers.getSetCookie()
  expect(cookie).toMatch(/^__Host-pikir=[\w-]{43};/)
  for (const attribute of ['Secure', 'HttpOnly', 'SameSite=None', 'Partitioned', 'Path=/']) {
    expect(cookie).toContain(attribute)
  }
  return cookie.split(';')[0] ?? ''
}

const inside = { 'pikir-embed': '1' }

test('a moderator inside an article is a reader: they comment there and decide nothing', async () => {
  const site = await newSite({ moderationMode: 'post' })
  const moderator = await newPerson('Анна', site, 'moderator')
  const cookie = await connected(moderator, site.slug)
  const article = newArticle(site)
  const headers = { ...inside, cookie }

  const posted = await post(`${article.thread}/comments`, null, article.draft('Как читатель'), headers)
  expect(posted.status).toBe(201)
  const { id } = await posted.json()
  expect((await ask(`/sites/${site.slug}/queue`, null, { headers })).status).toBe(403)
  const decision = { verb: 'hide', reason: 'other', revision: 1 }
  expect((await post(`/sites/${site.slug}/comments/${id}/decisions`, null, decision, headers)).status).toBe(
    403,
  )
  expect((await ask('/account', null, { headers })).status).toBe(403)
})

test('inside an article a reader finds what concerns them, but cannot have the browser called', async () => {
  const site = await newSite({ moderationMode: 'post' })
  const reader = await newPerson('Читатель', site)
  const headers = { ...inside, cookie: await connected(reader, site.slug) }
  const notifications = `/sites/${site.slug}/notifications`
  expect(await (await ask(notifications, null, { headers })).json()).toMatchObject({ unseen: 0 })
  expect((await post(`${notifications}/seen`, null, { until: site.id }, headers)).status).toBe(204)
  const change = { method: 'PATCH', body: { reply: 'never' }, headers }
  expect((await ask(`${notifications}/settings`, null, change)).status).toBe(200)
  const people = `${newArticle(site).thread}/people?starts=a`
  expect((await ask(people, null, { headers })).status).toBe(200)
  const keys = {
    p256dh: 'BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4',
    auth: 'BTBZMqHH6r4Tts7J_aSIgg',
  }
  const subscription = { endpoint: 'https://push.example/embed', keys }
  expect((await post('/account/push-subscriptions', null, subscription, headers)).status).toBe(403)
})

test('each cookie counts in its own place alone', async () => {
  const site = await newSite()
  const reader = await newPerson('Читатель', site)
  const cookie = await connected(reader, site.slug)
  const article = newArticle(site)
  const write = (headers: Record<string, string>) =>
    post(`${article.thread}/comments`, null, article.draft('Текст'), headers)
  expect((await write({ cookie })).status).toBe(401)
  expect((await write({ ...inside, cookie: reader.cookie })).status).toBe(401)
  expect((await write({ ...inside, cookie })).status).toBe(201)
})

test('an embed session speaks on its own site alone', async () => {
  const [site, elsewhere] = [await newSite(), await newSite()]
  const reader = await newPerson('Читатель', site)
  const cookie = await connected(reader, site.slug)
  const article = newArticle(elsewhere)
  const answer = await post(`${article.thread}/comments`, null, article.draft('Текст'), { ...inside, cookie })
  expect(answer.status).toBe(401)
})

test('when the session at our own origin ends, the next post from an article is refused', async () => {
  const site = await newSite()
  const reader = await newPerson('Читатель', site)
  const cookie = await connected(reader, site.slug)
  const article = newArticle(site)
  await ask('/account/session', reader, { method: 'DELETE' })
  const answer = await post(`${article.thread}/comments`, null, article.draft('Поздно'), {
    ...inside,
    cookie,
  })
  expect([answer.status, (await answer.json()).code]).toEqual([401, 'not-signed-in'])
})
