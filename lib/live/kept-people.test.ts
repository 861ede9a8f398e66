import { expect, test } from 'vitest'
import { raw } from '@/db/client'
import { comeIn, newPublisher, nowInSeconds, sign } from '@/lib/accounts/own/testing'
import { ask, askRaw, newSite } from '@/lib/api/testing'
import { cachedBytes, keptBytes } from '@/lib/cache/pages'
import { peopleTag } from '@/lib/cache/people-tag'
import { courtroom } from '@/lib/moderation/sanctions/testing'
import { plainPng } from '@/lib/users/picture/testing'
import { catchUp } from './follow'

/** Whether a page that shows people of the site is still kept after all that was done. */
async function stays(siteId: string, deed: () => Promise<unknown>) {
  await catchUp()
  const key = `page of ${siteId}`
  await cachedBytes(key, [peopleTag(siteId)], async () => 'страница')
  await deed()
  await catchUp()
  return keptBytes(key) !== null
}

const wasDone = async (answer: Promise<Response>) => expect((await answer).ok).toBe(true)

test('what is laid on a reader, read by them and lifted keeps kept pages: nobody looks otherwise', async () => {
  const { site, sanction, act, reader } = await courtroom()
  const ids: string[] = []
  const lay = async () => ids.push((await (await sanction({ kind: 'warn' })).json()).id)
  expect(await stays(site.id, lay)).toBe(true)
  expect(await stays(site.id, () => wasDone(act(ids[0] ?? '', 'acknowledge', reader)))).toBe(true)
  await lay()
  expect(await stays(site.id, () => wasDone(act(ids[1] ?? '', 'lift')))).toBe(true)
})

test('a name drops kept pages of its site, and of no other', async () => {
  const [{ site, reader }, other] = [await courtroom(), await newSite()]
  const rename = (name: string) =>
    wasDone(ask(`/sites/${site.slug}/profile/name`, reader, { method: 'PUT', body: { name } }))
  expect(await stays(site.id, () => rename('Иначе'))).toBe(false)
  await raw`update members set renamed_at = null where user_id = ${reader.id}`
  expect(await stays(other.id, () => rename('Опять иначе'))).toBe(true)
})

test('a picture that comes, is hidden, is shown again or goes drops kept pages', async () => {
  const { site, reader, admin } = await courtroom()
  const headers = { 'sec-fetch-site': 'same-origin', 'pikir-upload': 'picture', 'content-type': 'image/png' }
  const sent = { method: 'PUT', body: new Uint8Array(plainPng(9, 9)) }
  const hidden = `/sites/${site.slug}/readers/${reader.id}/hidden-picture`
  const deeds = [
    () => askRaw('/account/picture', { ...sent, headers: { ...headers, cookie: reader.cookie } }),
    () => ask(hidden, admin, { method: 'PUT' }),
    () => ask(hidden, admin, { method: 'DELETE' }),
    () => ask('/account/picture', reader, { method: 'DELETE' }),
  ]
  for (const deed of deeds) expect(await stays(site.id, () => wasDone(deed()))).toBe(false)
})

test('a name or badge that the publisher says anew drops kept pages, the same ones again do not', async () => {
  const { site, key } = await newPublisher()
  const now = nowInSeconds()
  const says = async (ago: number, said: object) =>
    comeIn(site, await sign(site, key, { sub: '7', name: 'Анна Ким', iat: now - ago, ...said }))
  await says(60, {})
  expect(await stays(site.id, () => says(50, {}))).toBe(true)
  expect(await stays(site.id, () => says(40, { badge: 'Автор' }))).toBe(false)
  expect(await stays(site.id, () => says(30, { badge: 'Автор', name: 'Анна Цой' }))).toBe(false)
})
