import { expect, test } from 'vitest'
import { ask, askRaw, newPerson, newSite } from '@/lib/api/testing'
import { mailSubjects } from './rules'
import { readUnsubscribeToken, unsubscribeToken } from './unsubscribe-token'

const form = { 'content-type': 'application/x-www-form-urlencoded' }
const press = (token: string, headers: Record<string, string> = {}) =>
  askRaw(`/unsubscribe/${token}`, {
    method: 'POST',
    body: 'List-Unsubscribe=One-Click',
    headers: { ...form, ...headers },
  })

async function reader() {
  const site = await newSite()
  const person = await newPerson('Айгуль', site)
  const settings = async () => (await ask(`/sites/${site.slug}/notifications/settings`, person)).json()
  const token = (subject: (typeof mailSubjects)[number]) =>
    unsubscribeToken({ siteId: site.id, userId: person.id, subject })
  return { site, person, settings, token }
}

test('a mail program ends these mails with one press, without cookies and from anywhere', async () => {
  const { settings, token } = await reader()
  expect((await press(token('mention'), { 'sec-fetch-site': 'cross-site' })).status).toBe(204)
  expect((await press(token('mention'))).status).toBe(204)
  expect(await settings()).toEqual({
    reply: 'daily',
    mention: 'never',
    decision: 'at-once',
    report: 'at-once',
  })
})

test('the form may come in parts', async () => {
  const { settings, token } = await reader()
  const body = '--x\r\nContent-Disposition: form-data; name="List-Unsubscribe"\r\n\r\nOne-Click\r\n--x--\r\n'
  const headers = { 'content-type': 'multipart/form-data; boundary=x' }
  expect((await askRaw(`/unsubscribe/${token('reply')}`, { method: 'POST', body, headers })).status).toBe(204)
  expect((await settings()).reply).toBe('never')
})

test('ending the digest ends what comes in it, and nothing else', async () => {
  const { settings, token } = await reader()
  await press(token('digest'))
  expect(await settings()).toEqual({
    reply: 'never',
    mention: 'at-once',
    decision: 'at-once',
    report: 'at-once',
  })
})

test('looking changes nothing: whoever follows the address is asked first', async () => {
  const { settings, token } = await reader()
  const answer = await askRaw(`/unsubscribe/${token('mention')}`, { headers: {} })
  expect([answer.status, answer.headers.get('location')]).toEqual([303, `/unsubscribe#${token('mention')}`])
  expect((await askRaw(`/unsubscribe/${token('mention')}`, { method: 'POST', headers: {} })).status).toBe(400)
  expect((await settings()).mention).toBe('at-once')
})

test('our own page says what would end before it ends it, and the token is in no address', async () => {
  const { site, settings, token } = await reader()
  const send = (path: string, said: string) => ask(path, null, { method: 'POST', body: { token: said } })
  const told = await send('/unsubscription/look', token('mention'))
  expect([told.status, await told.json()]).toEqual([200, { site: site.name, subject: 'mention' }])
  expect((await settings()).mention).toBe('at-once')
  expect((await send('/unsubscription', token('mention'))).status).toBe(204)
  expect((await settings()).mention).toBe('never')
  for (const path of ['/unsubscription/look', '/unsubscription'])
    expect([path, (await send(path, 'a'.repeat(87))).status]).toEqual([path, 404])
})

test('no other token is taken: not one bit of it may differ', async () => {
  const { token, settings } = await reader()
  const bytes = Buffer.from(token('mention'), 'base64url')
  for (let index = 0; index < bytes.length; index += 1) {
    const forged = Buffer.from(bytes)
    forged[index] = (forged[index] ?? 0) ^ 1
    expect(readUnsubscribeToken(forged.toString('base64url'))).toBe(null)
  }
  expect((await press('a'.repeat(87))).status).toBe(404)
  expect((await press(token('mention').slice(0, -1))).status).toBe(404)
  expect((await settings()).mention).toBe('at-once')
})

test('what a token says is read back', async () => {
  const { site, person } = await reader()
  for (const subject of mailSubjects) {
    const said = { siteId: site.id, userId: person.id, subject }
    expect(readUnsubscribeToken(unsubscribeToken(said))).toEqual(said)
  }
})

test('only that address is open to other pages', async () => {
  const { site, person } = await reader()
  const headers = { ...form, cookie: person.cookie, 'sec-fetch-site': 'cross-site' }
  const body = 'List-Unsubscribe=One-Click'
  for (const path of [`/sites/${site.slug}/notifications/seen`, '/unsubscribe', '/unsubscribe/a/b']) {
    expect([path, (await askRaw(path, { method: 'POST', body, headers })).status]).toEqual([path, 403])
  }
})
