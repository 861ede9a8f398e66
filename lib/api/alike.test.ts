import { expect, test } from 'vitest'
import { db, raw } from '@/db/client'
import { passwords } from '@/db/schema/users'
import { countWrongCode } from '@/lib/accounts/guard/wrong-codes'
import { hashPassword } from '@/lib/accounts/password/hash'
import { mailsTo, newUser, signIn } from '@/lib/accounts/testing'
import { sessionCookie, signInCookie } from '@/lib/auth/cookies'
import { hashToken } from '@/lib/auth/tokens'
import { proofHeader } from '@/lib/contract/words'
import { ask } from './testing'

let networks = 0
const newNetwork = () => `198.51.100.${++networks}`

const password = 'қызыл өрік 7'

/** Somebody with an account and a password, one with an account alone, one whom nobody has heard of. */
async function three() {
  const [owner, codeOnly] = [await newUser(), await newUser()]
  await db.insert(passwords).values({ userId: owner.id, hash: await hashPassword(password) })
  return [owner.email, codeOnly.email, `${crypto.randomUUID()}@people.test`]
}

type Sent = { from?: string; headers?: Record<string, string> }

/** All that leaves for the caller: status, headers in their order, every byte. Random names are all of one length. */
async function answerTo(path: string, body: object, { from = newNetwork(), headers = {} }: Sent = {}) {
  const said = { 'x-forwarded-for': from, 'accept-language': 'kk', ...headers }
  const answer = await ask(path, null, { method: 'POST', body, headers: said })
  const text = await answer.text()
  const written = [...answer.headers].map(([name, value]) => `${name}: ${value}`).join('\n')
  return { status: answer.status, sent: veiled(`${written}\n\n${text}`) }
}

const veiled = (text: string) =>
  text
    // seconds pass between two answers
    .replace(/retry-after: \d+/, 'retry-after: …')
    .replace(/[\w-]{43}/g, (name) => '·'.repeat(name.length))
    .replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, (name) => '·'.repeat(name.length))

async function expectAlike(answerFor: (email: string) => Promise<unknown>, emails: string[]) {
  const [first, ...others] = [
    await answerFor(emails[0] ?? ''),
    await answerFor(emails[1] ?? ''),
    await answerFor(emails[2] ?? ''),
  ]
  for (const other of others) expect(other).toEqual(first)
  return first
}

test('asking for a code, to sign in, to sign up or for a forgotten password', async () => {
  const emails = await three()
  const first = await expectAlike((email) => answerTo('/sign-in/codes', { email }), emails)
  expect(first).toMatchObject({ status: 200, sent: expect.stringContaining(`${signInCookie}=·`) })
  for (const email of emails) expect(await mailsTo(email)).toHaveLength(1)
  const subjects = await Promise.all(emails.map(async (email) => (await mailsTo(email))[0]))
  const plain = subjects.map(
    (mail) =>
      mail && {
        ...mail,
        to: '',
        text: digitless(mail.text),
        html: digitless(mail.html),
        subject: digitless(mail.subject),
      },
  )
  expect(plain[1]).toEqual(plain[0])
  expect(plain[2]).toEqual(plain[0])
})

const digitless = (text: string) => text.replace(/\d{6}/g, '000000')

test('asking for a code where somebody guesses', async () => {
  const emails = await three()
  const guessed = async (email: string) => {
    for (let wrong = 0; wrong < 50; wrong++) await countWrongCode(email)
    return answerTo('/sign-in/codes', { email })
  }
  expect(await expectAlike(guessed, emails)).toMatchObject({ sent: expect.stringContaining('{"digits":8}') })
})

test('asking too often', async () => {
  const emails = await three()
  const again = async (email: string) => {
    const from = newNetwork()
    await answerTo('/sign-in/codes', { email }, { from })
    return answerTo('/sign-in/codes', { email }, { from })
  }
  expect(await expectAlike(again, emails)).toMatchObject({ status: 429 })
})

test('a wrong code', async () => {
  const emails = await three()
  const enter = async (email: string) => {
    const asked = await ask('/sign-in/codes', null, {
      method: 'POST',
      body: { email },
      headers: { 'x-forwarded-for': newNetwork() },
    })
    const cookie = asked.headers.getSetCookie()[0]?.split(';')[0] ?? ''
    const [mail] = await mailsTo(email)
    const wrong = mail?.text.includes('000000') ? '000001' : '000000'
    return answerTo('/sign-in/session', { code: wrong }, { headers: { cookie } })
  }
  expect(await expectAlike(enter, emails)).toMatchObject({
    status: 422,
    sent: expect.stringContaining('code-wrong'),
  })
})

test('a wrong password, from the first to the one after which they have to wait', async () => {
  const emails = await three()
  for (let tries = 0; tries < 10; tries++) {
    const wrong = (email: string) => answerTo('/sign-in/password', { email, password: `${tries} не то` })
    expect(await expectAlike(wrong, emails)).toMatchObject({
      status: 422,
      sent: expect.stringContaining('password-wrong'),
    })
  }
  // the first pause is a second long
  await raw`update password_tries set blocked_until = now() + interval '5 minutes' where blocked_until is not null`
  const blocked = (email: string) => answerTo('/sign-in/password', { email, password })
  expect(await expectAlike(blocked, emails)).toMatchObject({ status: 429 })
}, 60_000)

test('being asked to solve a sum', async () => {
  const emails = await three()
  await raw`insert into rate_limits (key, points, expire)
    select 'password-tries-by-address:' || ${hashToken('203.0.113.99')}, 10, extract(epoch from now() + interval '5 minutes') * 1000`
  const stopped = async (email: string) => {
    const headers = { [proofHeader]: 'e30' }
    const { status, sent } = await answerTo(
      '/sign-in/password',
      { email, password },
      { from: '203.0.113.99', headers },
    )
    return { status, sent: sent.replace(/[0-9a-f]{20,}|"expiresAt":\d+/g, '…') }
  }
  expect(await expectAlike(stopped, emails)).toMatchObject({ status: 428 })
})

test('a session cookie that was planted is not the one that its reader has after signing in', async () => {
  const attacker = await signIn((await newUser()).id)
  const { id, email } = await newUser()
  await db.insert(passwords).values({ userId: id, hash: await hashPassword(password) })
  for (const planted of [attacker.token, 'x'.repeat(43)]) {
    const cookie = `${sessionCookie}=${planted}`
    const answer = await ask('/sign-in/password', null, {
      method: 'POST',
      body: { email, password },
      headers: { cookie, 'x-forwarded-for': newNetwork() },
    })
    expect(answer.status).toBe(200)
    const [set = ''] = answer.headers.getSetCookie()
    expect(set.startsWith(`${sessionCookie}=`)).toBe(true)
    expect(set).not.toContain(planted)
    expect((await ask('/account', null, { headers: { cookie } })).status).toBe(401)
    expect(
      await (await ask('/account', null, { headers: { cookie: set.split(';')[0] ?? '' } })).json(),
    ).toMatchObject({ email })
  }
})
