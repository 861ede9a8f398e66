import { v7 } from 'uuid'
import { beforeAll, expect, test } from 'vitest'
import type { Site } from '@/lib/sites/find-site'
import { ask, newArticle, newPerson, newSite, type Person, post } from './testing'
import type { Entry, Scene } from './testing-answers'
import { matrix } from './testing-roles'

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
    passkey: 'unknown',
    key: v7(),
    token: 'a'.repeat(87),
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

async function answers(name: string, scene: Scene, body: Entry['body']) {
  const { people, places } = scene
  const [method = '', path = ''] = name.split(' ')
  const to = path.replace(/\{(\w+)\}/g, (_, parameter) => places[parameter] ?? '')
  const statuses: number[] = []
  for (const person of people) {
    statuses.push(
      (await ask(to, person, { method, body: typeof body === 'function' ? body(scene) : body })).status,
    )
  }
  return statuses
}
