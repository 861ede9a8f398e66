import { eq, sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { db, raw } from '@/db/client'
import { sessions } from '@/db/schema/users'
import { codeFor, mailsTo, newSite, newUser, signIn } from '@/lib/accounts/testing'
import { embedCookie, embedHeader, sessionCookie, signInCookie } from '@/lib/auth/cookies'
import { hashToken, newToken } from '@/lib/auth/tokens'
import { ask } from './testing'

let networks = 0
const newNetwork = () => `198.51.100.${++networks}`

type Sent = { from?: string; cookie?: string; inside?: boolean }

function send(path: string, body: unknown, { from = newNetwork(), cookie, inside }: Sent = {}) {
  const headers = {
    'x-forwarded-for': from,
    'accept-language': 'en',
    ...(cookie && { cookie }),
    ...(inside && { [embedHeader]: '1' }),
  }
  return ask(path, null, { method: 'POST', body, headers })
}

const setBy = (answer: Response, name: string) =>
  answer.headers.getSetCookie().find((cookie) => cookie.startsWith(`${name}=`)) ?? ''
const pair = (cookie: string) => cookie.split(';')[0] ?? ''

test('the way in by mail: request, code, session, account', async () => {
  const email = 'way@people.test'
  const asked = await send('/sign-in/codes', { email: ' Way@People.test ', language: 'en' })
  expect([asked.status, await asked.json()]).toEqual([200, { digits: 6 }])
  const request = setBy(asked, signInCookie)
  expect(request).toMatch(/; Max-Age=600; Path=\/; HttpOnly; Secure; SameSite=Lax$/)

  const entered = await send('/sign-in/session', { code: await codeFor(email) }, { cookie: pair(request) })
  expect(entered.status).toBe(200)
  expect(await entered.json()).toMatchObject({ email, name: null, language: 'en' })
  const session = setBy(entered, sessionCookie)
  expect(session).toMatch(
    /^__Host-next-auth\.session-token=[\w-]{43}; Max-Age=7776000; Path=\/; HttpOnly; Secure; SameSite=Lax$/,
  )
  expect(setBy(entered, signInCookie)).toContain('Max-Age=0')

  const account = await ask('/account', null, { headers: { cookie: pair(session) } })
  expect(await account.json()).toMatchObject({ email })
  expect(account.headers.get('cache-control')).toBe('no-store')
})

test('a known and an unknown address are answered alike', async () => {
  const { email } = await newUser()
  const answers = []
  for (const address of [email, 'nobody-yet@people.test']) {
    const answer = await send('/sign-in/codes', { email: address })
    const headers = [...answer.headers].map(([name, value]) => [name, value.replace(/=[\w-]{43}/, '=…')])
    answers.push({ status: answer.status, body: await answer.text(), headers })
    expect(await mailsTo(address)).toHaveLength(1)
  }
  expect(answers[0]).toEqual(answers[1])
})

test('what is no address is refused before anything is kept', async () => {
  const answer = await send('/sign-in/codes', { email: 'a@b@people.test' })
  expect([answer.status, (await answer.json()).code]).toEqual([400, 'invalid-input'])
})

test('a second mail to the same person has to wait a minute, and says how long', async () => {
  const from = newNetwork()
  await send('/sign-in/codes', { email: 'haste@people.test' }, { from })
  const again = await send('/sign-in/codes', { email: 'haste@people.test' }, { from })
  expect([again.status, (await again.json()).code]).toEqual([429, 'too-many-requests'])
  expect(Number(again.headers.get('retry-after'))).toBeGreaterThan(50)
  expect(await mailsTo('haste@people.test')).toHaveLength(1)
})

test('an address gets thirty mails an hour, from wherever they are asked for, five from one place', async () => {
  const statuses = []
  for (let request = 0; request < 31; request++) {
    statuses.push((await send('/sign-in/codes', { email: 'victim@people.test' })).status)
  }
  expect(statuses).toEqual([...Array(30).fill(200), 429])

  const here = []
  for (let request = 0; request < 6; request++) {
    await raw`delete from rate_limits where key like 'code-pause-by-email-and-address:%'`
    here.push((await send('/sign-in/codes', { email: 'other@people.test' }, { from: '203.0.113.77' })).status)
  }
  expect(here).toEqual([200, 200, 200, 200, 200, 429])
})

test('the way into a page: connect at our origin, redeem in the iframe, leave it', async () => {
  const site = await newSite()
  const { token } = await signIn((await newUser({ name: 'Ержан' })).id)
  const cookie = `${sessionCookie}=${token}`
  const verifier = newToken()
  const connected = await send(
    '/connections',
    { site: site.slug, challenge: hashToken(verifier) },
    { cookie },
  )
  expect(connected.status).toBe(201)
  const { code } = await connected.json()

  const redeemed = await send('/embed-sessions', { site: site.slug, code, verifier }, { inside: true })
  expect(redeemed.status).toBe(204)
  const embed = setBy(redeemed, embedCookie)
  expect(embed).toMatch(
    /^__Host-pikir=[\w-]{43}; Max-Age=7776000; Path=\/; HttpOnly; Secure; SameSite=None; Partitioned$/,
  )

  const inside = { cookie: pair(embed), [embedHeader]: '1' }
  expect((await ask('/account', null, { headers: inside })).status).toBe(403)
  const left = await ask('/embed-sessions', null, { method: 'DELETE', headers: inside })
  expect(left.status).toBe(204)
  expect(setBy(left, embedCookie)).toMatch(/Max-Age=0;.*Secure; SameSite=None; Partitioned$/)
  expect((await ask('/embed-sessions', null, { method: 'DELETE', headers: inside })).status).toBe(401)
})

test('inside a page the session of our own origin counts for nothing', async () => {
  const site = await newSite()
  const { token } = await signIn((await newUser()).id)
  const sent = { cookie: `${sessionCookie}=${token}`, inside: true }
  const answer = await send('/connections', { site: site.slug, challenge: newToken() }, sent)
  expect(answer.status).toBe(401)
})

test('signing out here clears the cookie and ends the session', async () => {
  const { token } = await signIn((await newUser()).id)
  const headers = { cookie: `${sessionCookie}=${token}` }
  const out = await ask('/account/session', null, { method: 'DELETE', headers })
  expect(out.status).toBe(204)
  expect(setBy(out, sessionCookie)).toContain('Max-Age=0')
  expect((await ask('/account', null, { headers })).status).toBe(401)
})

test('whoever is at work stays signed in', async () => {
  const { token } = await signIn((await newUser()).id)
  const at = eq(sessions.sessionToken, hashToken(token))
  const lately = { expires: sql`now() + interval '3 days'`, seenAt: sql`now() - interval '27 days'` }
  await db.update(sessions).set(lately).where(at)
  await ask('/account', null, { headers: { cookie: `${sessionCookie}=${token}` } })
  const [kept] = await db.select().from(sessions).where(at)
  expect(kept?.expires.getTime()).toBeGreaterThan(Date.now() + 29 * 86_400_000)
})
