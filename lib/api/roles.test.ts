import { v7 } from 'uuid'
import { beforeAll, beforeEach, expect, test } from 'vitest'
import { raw } from '@/db/client'
import type { Site } from '@/lib/sites/find-site'
import { ask, newArticle, newPerson, newSite, type Person, post } from './testing'
import type { Entry, Scene } from './testing-answers'
import { matrix } from './testing-roles'
import { graver, staffMatrix } from './testing-roles-staff'

let operations: { name: string; security: object[] }[] = []

beforeAll(async () => {
  const document = await (await ask('/openapi.json', null)).json()
  operations = Object.entries<Record<string, { security: object[] }>>(document.paths).flatMap(
    ([path, methods]) =>
      Object.entries(methods).map(([method, { security }]) => ({
        name: `${method.toUpperCase()} ${path}`,
        security,
      })),
  )
})

// all of them come from one network
beforeEach(() => raw`delete from rate_limits`)

test('every endpoint has an entry, and every entry an endpoint', () => {
  expect(operations.map(({ name }) => name).sort()).toEqual(Object.keys(matrix).sort())
})

test('an operation declares no security only where a visitor may call it', () => {
  for (const { name, security } of operations) {
    expect([name, security.length === 0]).toEqual([name, matrix[name]?.own[0] !== 401])
  }
})

for (const [name, { own, other, body }] of Object.entries(matrix)) {
  test(`${name} on the own site`, async () => {
    const site = await newSite({ moderationMode: 'post' })
    expect(await answers(name, await scene(site, site), body)).toEqual(own)
  })

  if (!other) continue
  test(`${name} on a site of others`, async () => {
    const [site, elsewhere] = [
      await newSite({ moderationMode: 'post' }),
      await newSite({ moderationMode: 'post' }),
    ]
    expect(await answers(name, await scene(site, elsewhere), body)).toEqual(other)
  })
}

for (const [name, { own, body }] of Object.entries(staffMatrix)) {
  // by what an administrator is answered: this one is not for readers
  if (own[1] !== 403 || own[3] === 403) continue

  test(`${name} asks for a second factor${graver.has(name) ? ', shown a moment ago' : ''}`, async () => {
    const site = await newSite({ moderationMode: 'post' })
    const staffed = await scene(site, site)
    await raw`update sessions set staff_since = null, second_at = null`
    const lacking = own.map((status, place) => (place > 1 && status !== 403 ? 'second-factor' : null))
    expect((await codes(name, staffed, body)).map(only('second-factor'))).toEqual(lacking)

    await raw`update sessions set staff_since = now(), second_at = now() - interval '16 minutes'`
    const asked = graver.has(name) ? lacking.map((code) => code && 'step-up') : own.map(() => null)
    expect((await codes(name, staffed, body)).map(only('second-factor', 'step-up'))).toEqual(asked)
  })
}

const only =
  (...wanted: string[]) =>
  (code: string | null) =>
    code && wanted.includes(code) ? code : null

/** A visitor and three members of a site, before an endpoint of `target`; the ids are those of the own site. */
async function scene(site: Site, target: Site): Promise<Scene> {
  const people: (Person | null)[] = [null]
  for (const role of ['reader', 'moderator', 'admin'] as const) {
    people.push(await newPerson(`Человек ${people.length}`, site, role))
  }
  const writer = await newPerson('Писатель', site)
  const home = newArticle(site)
  const written = await (await post(`${home.thread}/comments`, writer, home.draft('Начало'))).json()
  const article = target === site ? home : newArticle(target)
  const ids = {
    appeal: v7(),
    session: v7(),
    ...{ passkey: 'unknown', link: 'x'.repeat(43), kind: 'google' },
    key: v7(),
    token: 'a'.repeat(87),
    file: `${v7()}.webp`,
    comment: written.id,
    decision: v7(),
    invitation: v7(),
    user: writer.id,
    ...{ sanction: v7(), domain: 'spam.example' },
    ...{ word: v7(), list: 'banned', replay: v7(), filter: v7(), bulk: v7(), section: 'politics' },
  }
  return {
    people,
    places: { site: target.slug, thread: article.threadId, ...ids },
    comment: article.draft('Текст'),
  }
}

const answers = async (name: string, scene: Scene, body: Entry['body']) =>
  (await askedBy(name, scene, body)).map(({ status }) => status)

/** Of the problems that each of them is told. */
const codes = async (name: string, scene: Scene, body: Entry['body']) =>
  Promise.all(
    (await askedBy(name, scene, body)).map(async (response) =>
      response.headers.get('content-type')?.includes('problem') ? (await response.json()).code : null,
    ),
  )

async function askedBy(name: string, scene: Scene, body: Entry['body']) {
  const { people, places } = scene
  const [method = '', path = ''] = name.split(' ')
  const to = path.replace(/\{(\w+)\}/g, (_, parameter) => places[parameter] ?? '')
  const said: Response[] = []
  for (const person of people)
    said.push(await ask(to, person, { method, body: typeof body === 'function' ? body(scene) : body }))
  return said
}
