import { generateSync } from 'otplib'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { db, raw } from '@/db/client'
import { embedHeader, sessionCookie } from '@/lib/auth/cookies'
import { replaceMacros } from '@/lib/moderation/macros/queries'
import { ask, newArticle, newPerson, newSite, type Person, post } from './testing'

// the half-minute does not turn between a code and its entry
beforeAll(() => vi.useFakeTimers({ toFake: ['Date'], now: Date.now() }))
afterAll(() => vi.useRealTimers())

const codeOf = (secret: string, steps = 0) =>
  generateSync({ secret, epoch: Math.floor(Date.now() / 1000) + 30 * steps })

const forget = (person: Person) =>
  raw`update sessions set staff_since = null, second_at = null where user_id = ${person.id}`
const age = (person: Person) =>
  raw`update sessions set second_at = now() - interval '16 minutes' where user_id = ${person.id}`

const cookieIn = (response: Response) =>
  response.headers.getSetCookie().find((one) => one.startsWith(`${sessionCookie}=`))

const codeIn = async (response: Response) => (await response.json()).code

async function desk() {
  const site = await newSite({ moderationMode: 'post' })
  const [admin, reader] = [await newPerson('Сауле', site, 'admin'), await newPerson('Ерлан', site)]
  const article = newArticle(site)
  const sent = await post(`${article.thread}/comments`, reader, article.draft('Купите слона'))
  return { site, admin, reader, at: `/sites/${site.slug}`, commentId: (await sent.json()).id as string }
}

/** Sets up an app by the API; the person goes on with the cookie that they are given. */
async function enrol(person: Person) {
  const begun = await (await post('/account/authenticator', person, {})).json()
  const body = { enrolment: begun.enrolment, code: codeOf(begun.secret, -1) }
  const done = await ask('/account/authenticator', person, { method: 'PUT', body })
  const cookie = cookieIn(done)?.split(';')[0] ?? person.cookie
  return { done, secret: begun.secret as string, person: { ...person, cookie } }
}

test('the way in: an app, its code, another cookie of our own host alone', async () => {
  const { admin, at } = await desk()
  await forget(admin)
  expect(await codeIn(await ask(`${at}/queue`, admin))).toBe('second-factor')
  const { done, person } = await enrol(admin)
  expect(done.headers.get('cache-control')).toBe('no-store')
  expect((await done.json()).recoveryCodes).toHaveLength(10)
  expect(cookieIn(done)).toMatch(/^__Host-.*HttpOnly; Secure; SameSite=Lax$/)
  expect((await ask(`${at}/queue`, person)).status).toBe(200)
  expect((await ask(`${at}/queue`, admin)).status).toBe(401)
})

test('a ban asks for a fresh one, by itself, by a macro and as a second person; a warning does not', async () => {
  const { site, admin, reader, at, commentId } = await desk()
  const moderator = await newPerson('Данияр', site, 'moderator')
  const sanction = { kind: 'ban', minutes: null, hide: 'none' } as const
  const macro = { id: crypto.randomUUID(), name: 'Бан', verb: 'hide', reason: 'spam', note: null } as const
  await db.transaction((tx) =>
    replaceMacros(tx, site.id, [{ ...macro, trust: false, branch: false, sanction }]),
  )
  await raw`update sites set two_person_bans = true where id = ${site.id}`
  const lay = (kind: string, until?: string) =>
    post(`${at}/readers/${reader.id}/sanctions`, admin, { kind, reason: 'spam', letter: 'Письмо', until })
  const run = () => post(`${at}/comments/${commentId}/macros`, admin, { macro: macro.id, revision: 1 })
  await age(admin)
  await age(moderator)
  expect(await codeIn(await lay('ban'))).toBe('step-up')
  expect(await codeIn(await lay('suspend', new Date(Date.now() + 864e5).toISOString()))).toBe('step-up')
  expect(await codeIn(await run())).toBe('step-up')
  expect((await lay('warn')).status).toBe(201)

  await raw`update sessions set second_at = now() where user_id = ${admin.id}`
  const { id } = await (await lay('ban')).json()
  expect(await codeIn(await post(`${at}/sanctions/${id}/confirm`, moderator))).toBe('step-up')
  // to take something back is not grave
  expect((await post(`${at}/sanctions/${id}/lift`, moderator)).status).toBe(204)
})

test('what was refused is done afterwards under the key that it had', async () => {
  const { admin, at } = await desk()
  const { person, secret } = await enrol(admin)
  await age(person)
  const invite = () =>
    post(`${at}/invitations`, person, { email: 'new@people.example', role: 'moderator' }, key)
  const key = { 'idempotency-key': crypto.randomUUID() }
  expect(await codeIn(await invite())).toBe('step-up')
  expect((await post('/account/second-factor', person, { code: codeOf(secret) })).status).toBe(200)
  expect((await invite()).status).toBe(201)
})

test('nothing of it is there for a page of a publisher', async () => {
  const { admin } = await desk()
  const headers = { [embedHeader]: '1' }
  for (const [method, path, body] of [
    ['GET', '/account/second-factor', undefined],
    ['POST', '/account/authenticator', {}],
    ['POST', '/account/second-factor', { code: '000000' }],
  ] as const)
    expect((await ask(path, admin, { method, body, headers })).status).toBe(401)
})

test('nobody shows a code for somebody else: forms of other sites are refused', async () => {
  const { admin } = await desk()
  const headers = { 'sec-fetch-site': 'cross-site' }
  const forged = await ask('/account/second-factor', admin, {
    method: 'POST',
    body: { code: '000000' },
    headers,
  })
  expect(await codeIn(forged)).toBe('foreign-origin')
})

test('who gets in and in whose pages, and what leaves as a file, asks for one that was shown a moment ago', async () => {
  const { admin, at } = await desk()
  await age(admin)
  const change = (body: object) => ask(at, admin, { method: 'PATCH', body })
  for (const body of [{ origins: ['https://evil.example'] }, { ways: ['code'] }]) {
    const refused = await change({ ...body, moderationMode: 'pre' })
    expect([refused.status, await codeIn(refused)]).toEqual([403, 'step-up'])
  }
  expect((await change({ moderationMode: 'pre' })).status).toBe(200)
  for (const file of ['insights.csv?range=7-days', 'audit.csv']) {
    const refused = await ask(`${at}/${file}`, admin)
    expect([file, refused.status, await codeIn(refused)]).toEqual([file, 403, 'step-up'])
  }
})
