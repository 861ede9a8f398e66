import { expect, test } from 'vitest'
import { raw } from '@/db/client'
import { newArticle, newPerson, newSite, post } from './testing'

const kinds = async (userId: string) =>
  (await raw<{ kind: string }[]>`select kind from traces where user_id = ${userId} order by kind`).map(
    ({ kind }) => kind,
  )

test('whoever joins is remembered by device and network, whoever writes by network, once a day', async () => {
  const site = await newSite()
  const [newcomer, writer] = [await newPerson('Новичок'), await newPerson('Писатель', site)]
  const joined = await post('/connections', newcomer, { site: site.slug, challenge: 'a'.repeat(43) })
  expect(joined.headers.get('set-cookie')).toMatch(
    /^__Host-pikir-device=[\w-]{43}; Max-Age=7776000; Path=\/; HttpOnly; Secure; SameSite=Lax$/,
  )
  expect(await kinds(newcomer.id)).toEqual(['device', 'network'])
  const article = newArticle(site)
  for (const text of ['Раз', 'Два']) {
    const answer = await post(`${article.thread}/comments`, writer, article.draft(text))
    expect([answer.status, answer.headers.get('set-cookie')]).toEqual([201, null])
  }
  expect(await kinds(writer.id)).toEqual(['network'])
})

test('two who join in one browser share its name', async () => {
  const site = await newSite()
  const [first, second] = [await newPerson('Первый'), await newPerson('Второй')]
  const join = (person: typeof first) =>
    post('/connections', person, { site: site.slug, challenge: 'a'.repeat(43) })
  const device = (await join(first)).headers.get('set-cookie')?.split(';')[0]
  await join({ ...second, cookie: `${second.cookie}; ${device}` })
  const [{ shared } = { shared: 0 }] = await raw<{ shared: number }[]>`
    select count(distinct hash)::int as shared from traces where site_id = ${site.id} and kind = 'device'`
  expect(shared).toBe(1)
})
