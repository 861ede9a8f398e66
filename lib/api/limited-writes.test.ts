import { v7 } from 'uuid'
import { expect, test } from 'vitest'
import { raw } from '@/db/client'
import { hashToken } from '@/lib/auth/tokens'
import type { Limit } from './limits'
import { ask, newArticle, newPerson, newSite, post } from './testing'
import { matrix } from './testing-roles'
import { limited, unlimited } from './testing-writes'

test('every write is limited, or is named with why it needs no limit', async () => {
  const { paths } = await (await ask('/openapi.json', null)).json()
  const writes = Object.entries<object>(paths).flatMap(([path, methods]) =>
    Object.keys(methods)
      .filter((method) => method !== 'get')
      .map((method) => `${method.toUpperCase()} ${path}`),
  )
  const known = [...Object.keys(limited), ...Object.values(unlimited).flat()]
  expect(known.sort()).toEqual(writes.sort())
})

test.each(Object.entries(limited))('%s ends with the limit %s', async (name, limit) => {
  const scene = await adminAtWork()
  const from = '203.0.113.9'
  await exhaust(limit, limit.endsWith('-by-address') ? from : scene.admin.id)
  const [method = '', path = ''] = name.split(' ')
  const to = path.replace(/\{(\w+)\}/g, (_, parameter) => scene.places[parameter] ?? v7())
  const { body } = matrix[name] ?? {}
  const answer = await ask(to, scene.admin, {
    method,
    body: typeof body === 'function' ? body({ people: [], ...scene }) : body,
    headers: { 'x-forwarded-for': from },
  })
  expect([answer.status, (await answer.json()).code]).toEqual([429, 'too-many-requests'])
})

/** Somebody who may do anything there, without an address yet. */
async function adminAtWork() {
  const site = await newSite({ moderationMode: 'post' })
  const [admin, writer] = [await newPerson('Главный', site, 'admin'), await newPerson('Айгуль Сейтова', site)]
  await raw`update users set email = null, email_verified = null where id = ${admin.id}`
  const article = newArticle(site)
  const { id } = await (await post(`${article.thread}/comments`, writer, article.draft('Начало'))).json()
  const ids = { thread: article.threadId, comment: id, user: writer.id, link: 'x'.repeat(43) }
  const places: Record<string, string> = { site: site.slug, ...ids }
  return { admin, places, comment: article.draft('Текст') }
}

const exhaust = (limit: Limit, key: string) => raw`
  insert into rate_limits (key, points, expire)
  values (${`${limit}:${hashToken(key)}`}, 1000000, extract(epoch from now() + interval '1 minute') * 1000)
  on conflict (key) do update set points = excluded.points, expire = excluded.expire`
