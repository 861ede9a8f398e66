import { beforeAll, beforeEach, expect, test } from 'vitest'
import { raw } from '@/db/client'
import { hashToken, newToken } from '@/lib/auth/tokens'
import type { Role } from '@/lib/contract/sites'
import { ask, newArticle, newPerson, newSite, post } from './testing'
import type { Entry, Scene } from './testing-answers'
import { matrix } from './testing-roles'
import { staffMatrix } from './testing-roles-staff'

/** What stays open to whoever came in another way: to take back, to object, and to keep our letters to themselves. */
const open = new Set([
  'DELETE /sites/{site}/comments/{comment}',
  'POST /sites/{site}/appeals',
  'POST /sites/{site}/sanctions/{sanction}/acknowledge',
  'POST /sites/{site}/notifications/seen',
  'PATCH /sites/{site}/notifications/settings',
])

// illegal content anybody may report; of other reasons members alone
const bodies: Record<string, Entry['body']> = {
  'POST /sites/{site}/comments/{comment}/reports': { reason: 'spam' },
}

let writing: string[] = []

beforeAll(async () => {
  const { paths } = await (await ask('/openapi.json', null)).json()
  writing = Object.entries<object>(paths).flatMap(([path, methods]) =>
    Object.keys(methods)
      .map((method) => `${method.toUpperCase()} ${path}`)
      .filter((name) => !name.startsWith('GET ') && path.startsWith('/sites/{site}/')),
  )
})

beforeEach(() => raw`delete from rate_limits`)

/** Somebody who came in by code before things of others and of their own, on a site that takes only what is given. */
async function scene(role: Role, ways: string[]): Promise<Scene & { own: string }> {
  const site = await newSite({ moderationMode: 'post' })
  const [person, writer] = [await newPerson('Кто-то', site, role), await newPerson('Писатель', site)]
  const article = newArticle(site)
  const written = async (by: typeof person) =>
    (await (await post(`${article.thread}/comments`, by, article.draft('Начало'))).json()).id
  const [own, comment] = [await written(person), await written(writer)]
  await raw`update sessions set way = 'code' where user_id = ${person.id}`
  await raw`update sites set ways = ${ways} where id = ${site.id}`
  const unknown = '019338a0-0000-7000-8000-000000000000'
  const places = { site: site.slug, thread: article.threadId, comment, user: writer.id, sanction: unknown }
  return { people: [person], places, comment: article.draft('Текст'), own }
}

async function codeOf(
  name: string,
  { people: [person = null], places, own, ...scene }: Scene & { own: string },
) {
  const [method = '', path = ''] = name.split(' ')
  // nobody else edits it
  const isOwn = method === 'PATCH' && path.endsWith('{comment}')
  const at: Record<string, string> = isOwn && own ? { ...places, comment: own } : places
  const to = path.replace(/\{(\w+)\}/g, (_, parameter) => at[parameter] ?? '')
  const { body = matrix[name]?.body } = { body: bodies[name] }
  const whole: Scene = { ...scene, people: [person], places }
  const response = await ask(to, person, { method, body: typeof body === 'function' ? body(whole) : body })
  return response.headers.get('content-type')?.includes('problem') ? (await response.json()).code : 'done'
}

const readers = () => writing.filter((name) => !(name in staffMatrix))

test('what readers write on a site they write by a way that it takes', async () => {
  expect(readers().length).toBeGreaterThan(open.size)
  const reader = await scene('reader', ['own'])
  for (const name of readers()) {
    const code = await codeOf(name, reader)
    expect([name, code === 'way-not-taken']).toEqual([name, !open.has(name)])
  }
})

test('and by one that it takes all of it is done', async () => {
  const reader = await scene('reader', ['code', 'own'])
  for (const name of readers().filter((one) => !open.has(one))) {
    expect([name, await codeOf(name, reader)]).toEqual([name, 'done'])
  }
})

test('a newsroom’s own people write by any, once they have shown a second factor', async () => {
  const moderator = await scene('moderator', ['own'])
  for (const name of readers().filter((one) => !open.has(one))) {
    expect([name, await codeOf(name, moderator)]).toEqual([name, 'done'])
  }
})

test('an administrator who switches off her own way switches it on again', async () => {
  const site = await newSite()
  const admin = await newPerson('Главная', site, 'admin')
  await raw`update sessions set way = 'code' where user_id = ${admin.id}`
  const set = (ways: string[]) => ask(`/sites/${site.slug}`, admin, { method: 'PATCH', body: { ways } })
  expect((await set(['own'])).status).toBe(200)
  expect((await set(['own', 'code'])).status).toBe(200)
})

test('who is in inside the site’s pages stays in when its ways change', async () => {
  const site = await newSite({ moderationMode: 'post' })
  const reader = await newPerson('Читатель', site)
  const verifier = newToken()
  const wanted = { site: site.slug, challenge: hashToken(verifier) }
  const { code } = await (await post('/connections', reader, wanted)).json()
  const redeemed = await post('/embed-sessions', null, { site: site.slug, code, verifier })
  const cookie = redeemed.headers.getSetCookie()[0]?.split(';')[0] ?? ''
  await raw`update sites set ways = '{own}' where id = ${site.id}`
  const { thread, draft } = newArticle(site)
  const inside = { 'pikir-embed': '1', cookie }
  expect((await post(`${thread}/comments`, null, draft('Текст'), inside)).status).toBe(201)
  expect((await post(`${thread}/comments`, reader, draft('Ещё'))).status).toBe(403)
})
