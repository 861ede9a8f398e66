import { eq, sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { db, raw } from '@/db/client'
import { sessions } from '@/db/schema/users'
import { lockHolder } from '@/lib/accounts/phone/keep-number'
import {
  codeIn,
  newNumber,
  sendTexts,
  serveGateway,
  setGateway,
  takeJobs,
} from '@/lib/accounts/phone/testing'
import { codeFor, newSite } from '@/lib/accounts/testing'
import { sessionCookie, signInCookie } from '@/lib/auth/cookies'
import { hashToken } from '@/lib/auth/tokens'
import type { Site } from '@/lib/sites/find-site'
import { ask } from './testing'
import { askForCode, cookieIn, enter, newNetwork, saidBy, send, sendProven } from './testing-phone'

let world: Awaited<ReturnType<typeof serveGateway>>
let site: Site
beforeAll(async () => {
  world = await serveGateway()
  site = await newSite('Алтын дала')
  await setGateway(site)
})
afterAll(() => world.close())

const codeTo = (over: Parameters<typeof askForCode>[2] = {}) => askForCode(site, world.calls, over)
const userIn = async (answer: Response) => (await answer.json()).id as string

const wrong = (code: string) => String((Number(code) + 1) % 1_000_000).padStart(6, '0')

test('the way in by phone: request, text, session, an account without an address', async () => {
  const { phone, asked, request, code } = await codeTo({ phone: '8 (701) 999-00-12' })
  expect(asked.status).toBe(200)
  expect(await asked.json()).toEqual({ phone: '+7 7•• ••• ••12' })
  expect(asked.headers.get('cache-control')).toBe('no-store')
  expect(asked.headers.get('set-cookie')).toMatch(/; Max-Age=600; Path=\/; HttpOnly; Secure; SameSite=Lax$/)
  expect(JSON.parse(world.calls.at(-1)?.body ?? '')).toEqual({
    to: '+77019990012',
    text: `${code} is your code for Алтын дала. Do not share it.\n\n@comments.test #${code}`,
  })
  const entered = await enter(code, request)
  expect(entered.status).toBe(200)
  const account = await entered.json()
  expect(account).toMatchObject({ name: null, email: null, language: 'en' })
  const session = cookieIn(entered, sessionCookie)
  const [kept] = await db
    .select()
    .from(sessions)
    .where(eq(sessions.sessionToken, hashToken(session.split('=')[1] ?? '')))
  expect(kept).toMatchObject({ userId: account.id, way: 'phone' })
  expect(cookieIn(entered, signInCookie)).toBe(`${signInCookie}=`)
  const own = await ask('/account/phone', null, { headers: { cookie: session } })
  expect(await own.json()).toEqual({ phone: '+7 7•• ••• ••12' })
  expect(phone).toBe('8 (701) 999-00-12')
})

test('whoever comes again by the same number, however it is written, comes to the same account', async () => {
  const first = await codeTo({ phone: '+7 701 888 00 01' })
  const id = await userIn(await enter(first.code, first.request))
  await raw`delete from rate_limits`
  const again = await codeTo({ phone: '8 701 888 00 01' })
  expect(await userIn(await enter(again.code, again.request))).toBe(id)
  const other = await codeTo()
  expect(await userIn(await enter(other.code, other.request))).not.toBe(id)
})

const countWaiting = async () =>
  (
    await raw`
      select from pg_locks
      where locktype = 'advisory' and not granted
        and database = (select oid from pg_database where datname = current_database())`
  ).length

test('two browsers that prove a new number at one instant come to one account', async () => {
  const phone = newNumber()
  const one = await codeTo({ phone })
  await raw`delete from rate_limits`
  const other = await codeTo({ phone })
  const entering = await db.transaction(async (tx) => {
    await lockHolder(tx, phone)
    const both = [enter(one.code, one.request), enter(other.code, other.request)]
    await expect.poll(countWaiting, { interval: 20 }).toBe(2)
    return both
  })
  const entered = await Promise.all(entering)
  const ids = await Promise.all(entered.map(userIn))
  expect(new Set(ids).size).toBe(1)
})

test('a known and an unknown number are answered alike', async () => {
  const known = await codeTo()
  await enter(known.code, known.request)
  await raw`delete from rate_limits`
  const answers = []
  for (const phone of [known.phone, `${known.phone.slice(0, 3)}2${known.phone.slice(4)}`]) {
    const answer = await send('/sign-in/phone-codes', { site: site.slug, phone })
    const headers = [...answer.headers].map(([name, value]) => [name, value.replace(/=[\w-]{43}/, '=…')])
    answers.push({ status: answer.status, body: await answer.text(), headers })
  }
  expect(await takeJobs(site.id)).toHaveLength(2)
  expect(answers[0]).toEqual(answers[1])
})

test('a code works once', async () => {
  const { code, request } = await codeTo()
  const entered = await Promise.all([enter(code, request), enter(code, request)])
  expect(entered.map(({ status }) => status).sort()).toEqual([200, 422])
  expect(await saidBy(await enter(code, request))).toEqual([422, 'code-expired'])
})

test('after ten minutes it is over', async () => {
  const { code, request } = await codeTo()
  const identifier = hashToken(request.split('=')[1] ?? '')
  await db.execute(sql`
    update verification_tokens set expires = expires - interval '10 minutes' where identifier = ${identifier}`)
  expect(await saidBy(await enter(code, request))).toEqual([422, 'code-expired'])
})

test('in a browser that did not ask for it, it is of no use', async () => {
  const [mine, theirs] = [await codeTo(), await codeTo()]
  expect(await saidBy(await enter(mine.code, ''))).toEqual([422, 'code-expired'])
  expect(await saidBy(await enter(mine.code, theirs.request))).toEqual([422, 'code-wrong'])
  expect((await enter(mine.code, mine.request)).status).toBe(200)
})

test('a mailed code is not a texted one, nor the other way round', async () => {
  const texted = await codeTo()
  expect(await saidBy(await enter(texted.code, texted.request, '/sign-in/session'))).toEqual([
    422,
    'code-wrong',
  ])
  const email = 'both@people.test'
  const mailed = await send('/sign-in/codes', { email })
  const request = cookieIn(mailed, signInCookie)
  expect(await saidBy(await enter(await codeFor(email), request))).toEqual([422, 'code-wrong'])
})

test('the sixth try finds nothing to try', async () => {
  const { code, request } = await codeTo()
  for (let tries = 0; tries < 5; tries += 1)
    expect(await saidBy(await enter(wrong(code), request))).toEqual([422, 'code-wrong'])
  expect(await saidBy(await enter(code, request))).toEqual([422, 'code-expired'])
})

test('asking anew in a browser makes its former code void', async () => {
  const first = await codeTo()
  await codeTo({ cookie: first.request })
  expect(await saidBy(await enter(first.code, first.request))).toEqual([422, 'code-expired'])
})

test('a second text to a number waits a minute, from wherever it is asked for', async () => {
  const { phone } = await codeTo()
  const again = await send('/sign-in/phone-codes', { site: site.slug, phone: phone.replace('+7', '8') })
  expect(Number(again.headers.get('retry-after'))).toBeGreaterThan(50)
  expect(await saidBy(again)).toEqual([429, 'too-many-requests'])
  expect(await takeJobs(site.id)).toEqual([])
})

test('a number gets five texts an hour, a network asks for twenty a day', async () => {
  const phone = newNumber()
  const statuses = []
  for (let asked = 0; asked < 6; asked += 1) {
    statuses.push((await send('/sign-in/phone-codes', { site: site.slug, phone })).status)
    await raw`update rate_limits set expire = expire - 60000 where key like 'phone-pause-by-number:%'`
  }
  expect(statuses).toEqual([200, 200, 200, 200, 200, 429])

  const from = newNetwork()
  const all = []
  for (let asked = 0; asked < 21; asked += 1) {
    const wanted = { site: site.slug, phone: newNumber() }
    all.push((await sendProven('/sign-in/phone-codes', wanted, { from })).status)
  }
  expect(all.filter((status) => status === 200)).toHaveLength(20)
  expect(all.at(-1)).toBe(429)
  await takeJobs(site.id)
  // ten sums are solved
}, 60_000)

test('no number is kept in clear: neither with limits, codes and accounts nor in jobs', async () => {
  const phone = newNumber()
  await send('/sign-in/phone-codes', { site: site.slug, phone })
  const [{ waiting } = { waiting: '' }] = await raw<{ waiting: string }[]>`
    select json_build_object('jobs', (select json_agg(j.data) from pgboss.job j),
      'codes', (select json_agg(v) from verification_tokens v), 'limits', (select json_agg(r) from rate_limits r),
      'phones', (select json_agg(p) from phones p))::text as waiting`
  expect(waiting).toContain('sealed')
  expect(waiting).not.toContain(phone.slice(-7))
  expect(waiting).not.toContain(hashToken(phone))
  const calls = world.calls.length
  await sendTexts(site.id)
  expect(codeIn(world.calls[calls]?.body ?? '')).toMatch(/^\d{6}$/)
})

test.each([
  ['no number', '+7', 'phone-wrong', 422],
  ['a premium rate', '+78091234567', 'phone-wrong', 422],
  ['a line to a desk', '+77273123456', 'phone-wrong', 422],
  ['a country without a cap', '+996555123456', 'country-closed', 422],
  ['letters', '+7701CALLNOW', 'invalid-input', 400],
  ['digits of another script', '+٧٧٠١٢٣٤٥٦٧٨', 'invalid-input', 400],
  ['two lines', '+77012345678\r\nX-Evil: 1', 'invalid-input', 400],
  ['sixty thousand digits', `+7${'7'.repeat(60_000)}`, 'invalid-input', 400],
  ['a megabyte', `+7${'7'.repeat(1_000_000)}`, 'body-too-large', 413],
])('%s gets no text', async (_, phone, code, status) => {
  expect(await saidBy(await send('/sign-in/phone-codes', { site: site.slug, phone }))).toEqual([status, code])
  expect(await takeJobs(site.id)).toEqual([])
})

test('where phones are not taken, or nothing sends texts, none is sent', async () => {
  const [none, off, closed] = [await newSite(), await newSite(), await newSite()]
  await setGateway(off, { isOn: false })
  await setGateway(closed)
  await raw`update sites set ways = '{code}' where id = ${closed.id}`
  for (const { slug } of [none, off, closed]) {
    const asked = await send('/sign-in/phone-codes', { site: slug, phone: newNumber() })
    expect(await saidBy(asked)).toEqual([403, 'way-not-taken'])
  }
  const nowhere = await send('/sign-in/phone-codes', { site: 'no-such-site', phone: newNumber() })
  expect(await saidBy(nowhere)).toEqual([404, 'not-found'])
})
