import { afterAll, beforeAll, expect, test } from 'vitest'
import { raw } from '@/db/client'
import {
  codeIn,
  newNumber,
  sendTexts,
  serveGateway,
  setGateway,
  takeJobs,
} from '@/lib/accounts/phone/testing'
import { plantApp, showSecond } from '@/lib/accounts/second/testing'
import { mailsTo, newMember, newSite } from '@/lib/accounts/testing'
import { sessionCookie, signInCookie } from '@/lib/auth/cookies'
import { hashToken } from '@/lib/auth/tokens'
import type { Site } from '@/lib/sites/find-site'
import { ask } from './testing'
import { askForCode, cookieIn, enter, saidBy, send } from './testing-phone'

let world: Awaited<ReturnType<typeof serveGateway>>
let site: Site
beforeAll(async () => {
  world = await serveGateway()
  site = await newSite()
  await setGateway(site)
})
afterAll(() => world.close())

/** Somebody who has just signed in by mail. */
async function newOwner() {
  const { id, email, token } = await newMember(site, 'reader')
  return { id, email, token, cookie: `${sessionCookie}=${token}` }
}
type Owner = { cookie: string }

const ownPhone = async ({ cookie }: Owner) =>
  (await (await ask('/account/phone', null, { headers: { cookie } })).json()).phone
const remove = ({ cookie }: Owner) => send('/account/phone', undefined, { method: 'DELETE', cookie })

async function askForOwn({ cookie }: Owner, phone = newNumber(), slug = site.slug) {
  const asked = await send('/account/phone-codes', { site: slug, phone }, { cookie })
  await sendTexts(site.id)
  return {
    asked,
    phone,
    request: cookieIn(asked, signInCookie),
    code: codeIn(world.calls.at(-1)?.body ?? '{"text":""}'),
  }
}
const set = ({ cookie }: Owner, code: string, request: string) =>
  send('/account/phone', { code }, { method: 'PUT', cookie: `${cookie}; ${request}` })

async function newOwnerWithPhone(phone = newNumber()) {
  const owner = await newOwner()
  const { code, request } = await askForOwn(owner, phone)
  expect((await set(owner, code, request)).status).toBe(200)
  return { ...owner, phone }
}

const age = (token: string) =>
  raw`update sessions set created_at = created_at - interval '16 minutes' where session_token = ${hashToken(token)}`

test('who adds a number signs in by it from then on, and is told by mail', async () => {
  const owner = await newOwner()
  expect(await ownPhone(owner)).toBeNull()
  const { asked, code, request } = await askForOwn(owner, '+7 701 555 00 77')
  expect(await asked.json()).toEqual({ phone: '+7 7•• ••• ••77' })
  const answer = await set(owner, code, request)
  expect([answer.status, await answer.json()]).toEqual([200, { phone: '+7 7•• ••• ••77' }])
  expect(await ownPhone(owner)).toBe('+7 7•• ••• ••77')
  const [mail] = await mailsTo(owner.email)
  expect(mail?.subject).toBe('К вашей учётной записи привязан номер телефона')
  expect(mail?.text).not.toContain('5550077')

  await raw`delete from rate_limits`
  const way = await askForCode(site, world.calls, { phone: '+7 701 555 00 77' })
  expect(await (await enter(way.code, way.request)).json()).toMatchObject({
    id: owner.id,
    // the site's gateway says so, and nobody else
    email: null,
  })
})

test('another number takes the place of the first, which leads nowhere then', async () => {
  const owner = await newOwnerWithPhone()
  const next = await askForOwn(owner)
  await set(owner, next.code, next.request)
  await raw`delete from rate_limits`
  const former = await askForCode(site, world.calls, { phone: owner.phone })
  expect((await (await enter(former.code, former.request)).json()).id).not.toBe(owner.id)
})

test('a number of somebody else stays theirs, also when one can read its texts', async () => {
  const other = await newOwnerWithPhone()
  await raw`delete from rate_limits`
  const me = await newOwner()
  const { code, request } = await askForOwn(me, other.phone)
  expect(await saidBy(await set(me, code, request))).toEqual([409, 'phone-taken'])
  expect(await ownPhone(me)).toBeNull()
  expect(await ownPhone(other)).not.toBeNull()
  expect(await saidBy(await set(me, code, request))).toEqual([422, 'code-expired'])
})

test('a code for an account is of no use in another one, nor to sign in', async () => {
  const [me, other] = [await newOwner(), await newOwner()]
  const { code, request } = await askForOwn(me)
  expect(await saidBy(await set(other, code, request))).toEqual([422, 'code-wrong'])
  expect(await saidBy(await enter(code, request))).toEqual([422, 'code-wrong'])
  expect((await set(me, code, request)).status).toBe(200)
  const signIn = await askForCode(site, world.calls)
  expect(await saidBy(await set(other, signIn.code, signIn.request))).toEqual([422, 'code-wrong'])
})

test('a browser left open adds and removes nothing', async () => {
  const owner = await newOwnerWithPhone()
  const { code, request } = await askForOwn(owner)
  await age(owner.token)
  expect(await saidBy(await set(owner, code, request))).toEqual([403, 'sign-in-again'])
  expect(await saidBy(await remove(owner))).toEqual([403, 'sign-in-again'])
  expect(await saidBy((await askForOwn(owner)).asked)).toEqual([403, 'sign-in-again'])
  expect(await takeJobs(site.id)).toEqual([])
  expect(await ownPhone(owner)).not.toBeNull()
})

test('who has an app with codes shows one before a number is asked for, and before it is set', async () => {
  const owner = await newOwner()
  const { code, request } = await askForOwn(owner)
  await plantApp(owner.id)
  expect(await saidBy((await askForOwn(owner)).asked)).toEqual([403, 'step-up'])
  expect(await takeJobs(site.id)).toEqual([])
  expect(await saidBy(await set(owner, code, request))).toEqual([403, 'step-up'])
  await showSecond(owner.token)
  expect((await set(owner, code, request)).status).toBe(200)
})

test('nor is one removed by who came in by the mailbox alone', async () => {
  const owner = await newOwnerWithPhone()
  await plantApp(owner.id)
  expect(await saidBy(await remove(owner))).toEqual([403, 'step-up'])
  await showSecond(owner.token)
  expect((await remove(owner)).status).toBe(204)
})

test('texts are sent by a site where one takes part', async () => {
  const elsewhere = await newSite()
  await setGateway(elsewhere)
  const { asked } = await askForOwn(await newOwner(), newNumber(), elsewhere.slug)
  expect(await saidBy(asked)).toEqual([403, 'not-a-member'])
  expect(await takeJobs(elsewhere.id)).toEqual([])
})

test('a number is removed, and its owner told, unless nothing else leads in', async () => {
  const owner = await newOwnerWithPhone()
  expect((await remove(owner)).status).toBe(204)
  expect(await ownPhone(owner)).toBeNull()
  expect((await mailsTo(owner.email))[0]?.subject).toBe('Номер телефона отвязан')
  expect(await saidBy(await remove(owner))).toEqual([404, 'not-found'])

  const { code, request } = await askForCode(site, world.calls)
  const cookie = cookieIn(await enter(code, request), sessionCookie)
  expect(await saidBy(await remove({ cookie }))).toEqual([409, 'last-way-in'])
  expect(await ownPhone({ cookie })).not.toBeNull()
})

test('inside a publisher’s page nobody sees or changes it', async () => {
  const { cookie } = await newOwnerWithPhone()
  const inside = { 'pikir-embed': '1', cookie }
  expect((await ask('/account/phone', null, { headers: inside })).status).toBe(401)
})
