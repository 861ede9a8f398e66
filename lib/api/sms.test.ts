import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { raw } from '@/db/client'
import { jsonRequest, newNumber, says, serveGateway, setGateway } from '@/lib/accounts/phone/testing'
import type { SmsChange } from '@/lib/contract/phone'
import type { Site } from '@/lib/sites/find-site'
import { ask, newPerson, newSite, type Person, post } from './testing'
import { saidBy } from './testing-phone'

let world: Awaited<ReturnType<typeof serveGateway>>
let site: Site
let admin: Person
beforeAll(async () => {
  world = await serveGateway()
})
beforeEach(async () => {
  world.calls.length = 0
  world.gateway.reply = says(200)
  site = await newSite()
  admin = await newPerson('Сауле', site, 'admin')
})
afterAll(() => world.close())

const path = () => `/sites/${site.slug}/sms`
const read = async () => (await ask(path(), admin)).json()
const put = (change: Partial<SmsChange>) =>
  ask(path(), admin, {
    method: 'PUT',
    body: { isOn: true, caps: { KZ: 100 }, version: 0, ...change },
  })
const trial = (phone = newNumber()) => post(`${path()}/trials`, admin, { phone })

const listLog = () => raw<{ before: object; after: object }[]>`
  select before, after from audit_log where site_id = ${site.id} and action = 'sms.change' order by number`

test('a gateway is set, and of its address, headers and body nothing is ever answered', async () => {
  expect(await read()).toEqual({ isOn: false, caps: {}, sent: {}, gateway: null, version: 0 })
  const answer = await put({ gateway: { ...jsonRequest, expects: '"code":0' } })
  const said = await answer.text()
  expect(answer.status).toBe(200)
  expect(JSON.parse(said)).toMatchObject({
    ...{ isOn: true, caps: { KZ: 100 } },
    gateway: {
      method: 'POST',
      headers: ['Content-Type', 'Authorization'],
      hasBody: true,
      expects: '"code":0',
    },
  })
  const [row] = await raw`select * from site_sms where site_id = ${site.id}`
  for (const text of [
    said,
    JSON.stringify(await read()),
    JSON.stringify(row),
    JSON.stringify(await listLog()),
  ]) {
    expect(text).not.toContain('s3cret')
    expect(text).not.toContain('check.example')
  }
})

test('caps and the switch change without the gateway being given again', async () => {
  await put({ gateway: jsonRequest })
  const { version } = await read()
  const changed = await (await put({ isOn: false, caps: { KZ: 5, UZ: 7 }, version })).json()
  expect(changed).toMatchObject({ isOn: false, caps: { KZ: 5, UZ: 7 }, gateway: { method: 'POST' } })
  await trial()
  expect(world.calls[0]?.path).toBe('/sms?key=s3cret')
  expect(await listLog()).toMatchObject([
    { before: { isOn: null }, after: { isOn: true, 'cap.KZ': 100, gateway: 'anew' } },
    {
      before: { isOn: true, 'cap.KZ': 100, 'cap.UZ': null },
      after: { isOn: false, 'cap.KZ': 5, 'cap.UZ': 7 },
    },
  ])
})

test('who changes other settings than were read is told', async () => {
  await put({ gateway: jsonRequest })
  expect(await saidBy(await put({ isOn: false }))).toEqual([409, 'settings-changed'])
  expect(await saidBy(await put({ gateway: jsonRequest }))).toEqual([409, 'settings-changed'])
  expect(await read()).toMatchObject({ isOn: true })
})

test.each([
  ['no gateway', {}, 'gateway'],
  ['a private address', { gateway: { ...jsonRequest, url: 'https://10.0.0.1/?t={text}' } }, 'gateway.url'],
  ['no TLS', { gateway: { ...jsonRequest, url: 'http://check.example/' } }, 'gateway.url'],
  [
    'a header that brings another',
    { gateway: { ...jsonRequest, headers: [{ name: 'X-A', value: 'a\r\nX-B: b' }] } },
    'gateway.headers',
  ],
  ['a country that there is not', { gateway: jsonRequest, caps: { XX: 5 } }, 'caps.XX'],
])('%s is not kept', async (_, change, place) => {
  const answer = await put(change)
  expect(answer.status).toBe(400)
  expect((await answer.json()).errors.map((error: { path: string }) => error.path)).toContain(place)
  expect(await read()).toMatchObject({ gateway: null })
  expect(await listLog()).toEqual([])
})

test('a trial tells what the gateway said, and counts', async () => {
  await setGateway(site, { caps: { KZ: 2 }, isOn: false })
  world.gateway.reply = says(402, 'no money')
  const refused = await trial()
  expect(await refused.json()).toEqual({ status: 402, fault: 'status' })
  world.gateway.reply = says(200)
  expect(await (await trial()).json()).toEqual({ status: 200, fault: null })
  expect(JSON.parse(world.calls.at(-1)?.body ?? '').text).toContain(site.name)
  expect(await saidBy(await trial())).toEqual([429, 'country-spent'])
  expect(await saidBy(await trial('+79161234567'))).toEqual([422, 'country-closed'])
  expect(await read()).toMatchObject({ sent: { KZ: 2 } })
  expect(world.calls).toHaveLength(2)
})

test('of trials there are ten an hour', async () => {
  await setGateway(site)
  const statuses = []
  for (let time = 0; time < 11; time += 1) statuses.push((await trial()).status)
  expect(statuses.slice(-2)).toEqual([200, 429])
  expect(world.calls).toHaveLength(10)
})

test('a gateway is forgotten with its secrets', async () => {
  await put({ gateway: jsonRequest })
  expect((await ask(path(), admin, { method: 'DELETE' })).status).toBe(204)
  expect(await raw`select from site_sms where site_id = ${site.id}`).toEqual([])
  expect(await read()).toMatchObject({ isOn: false, gateway: null })
  expect((await listLog()).at(-1)).toMatchObject({ before: { gateway: 'kept' }, after: { gateway: null } })
})
