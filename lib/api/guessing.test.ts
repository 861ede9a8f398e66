import { beforeEach, expect, test } from 'vitest'
import { raw } from '@/db/client'
import { writeCounts } from '@/lib/accounts/guard/count-sign-in'
import { forgetWave, solved } from '@/lib/accounts/guard/testing'
import { codeFor, newUser } from '@/lib/accounts/testing'
import { signInCookie } from '@/lib/auth/cookies'
import { hashToken } from '@/lib/auth/tokens'
import { proofHeader } from '@/lib/contract/words'
import { consume } from './limits'
import { ask, newPerson, newSite, post } from './testing'

let networks = 0
const newNetwork = () => `198.51.100.${++networks}`

beforeEach(async () => {
  await writeCounts()
  await raw`delete from sign_in_counts`
})

type Sent = { from: string; proof?: string; cookie?: string }

const send = (path: string, body: unknown, { from, proof, cookie }: Sent) =>
  ask(path, null, {
    method: 'POST',
    body,
    headers: { 'x-forwarded-for': from, ...(proof && { [proofHeader]: proof }), ...(cookie && { cookie }) },
  })

/** A code that nobody was sent. */
const enter = (from: string, proof?: string) =>
  send('/sign-in/session', { code: '123456' }, { from, ...(proof && { proof }) })

/** As a page of ours does: what it is asked to solve it solves. */
async function enterAsBrowser(from: string) {
  const first = await enter(from)
  return first.status === 428 ? enter(from, await solved((await first.json()).challenge)) : first
}

test('a reader who mistypes now and then is never asked to solve anything', async () => {
  const from = newNetwork()
  for (let tries = 0; tries < 10; tries++) expect((await enter(from)).status).toBe(422)
})

test('from the second half of a limit on every guess costs a sum, and the limit stays where it is', async () => {
  const from = newNetwork()
  for (let tries = 0; tries < 10; tries++) expect((await enter(from)).status).toBe(422)
  const asked = await enter(from)
  expect(asked.status).toBe(428)
  expect(asked.headers.get('content-type')).toBe('application/problem+json')
  expect(await asked.json()).toMatchObject({
    code: 'proof-needed',
    challenge: { parameters: { cost: 2_000 } },
  })
  // being asked uses up nothing
  for (let tries = 0; tries < 30; tries++) expect((await enter(from)).status).toBe(428)
  expect((await enterAsBrowser(from)).status).toBe(422)
  for (let others = 0; others < 8; others++) await consume('code-entries-by-address', from)
  expect((await enterAsBrowser(from)).status).toBe(422)
  expect((await enterAsBrowser(from)).status).toBe(429)
})

test('in a wave everybody solves a sum, from the first try on', async () => {
  await raw`insert into sign_in_counts (minute, failed) values (date_trunc('minute', now()), 50)`
  forgetWave()
  const from = newNetwork()
  expect((await enter(from)).status).toBe(428)
  expect((await enterAsBrowser(from)).status).toBe(422)
  await raw`delete from sign_in_counts`
  forgetWave()
  expect((await enter(from)).status).toBe(422)
})

test('one answer is good for one guess, and for its own kind and network', async () => {
  const [from, elsewhere] = [newNetwork(), newNetwork()]
  for (let tries = 0; tries < 10; tries++) await Promise.all([enter(from), enter(elsewhere)])
  const proof = await solved((await (await enter(from)).json()).challenge)
  expect((await enter(elsewhere, proof)).status).toBe(428)
  const both = await Promise.all([enter(from, proof), enter(from, proof)])
  expect(both.map(({ status }) => status).sort()).toEqual([422, 428])
})

test('codes are asked for and passwords entered under the same rule', async () => {
  const from = newNetwork()
  const askFor = (proof?: string) =>
    send('/sign-in/codes', { email: `${crypto.randomUUID()}@people.test` }, { from, ...(proof && { proof }) })
  for (let asked = 0; asked < 10; asked++) expect((await askFor()).status).toBe(200)
  const stopped = await askFor()
  expect(stopped.status).toBe(428)
  expect((await askFor(await solved((await stopped.json()).challenge))).status).toBe(200)
  const password = () => send('/sign-in/password', { email: 'a@people.test', password: 'пароль' }, { from })
  for (let tries = 0; tries < 10; tries++) await consume('password-tries-by-address', from)
  expect((await password()).status).toBe(428)
})

test('who comes in and who fails is counted, whoever asks for a code or is stopped is not', async () => {
  const from = newNetwork()
  const { email } = await newUser()
  const asked = await send('/sign-in/codes', { email }, { from })
  const cookie = asked.headers.getSetCookie().find((one) => one.startsWith(signInCookie)) ?? ''
  await send('/sign-in/session', { code: await codeFor(email) }, { from, cookie: cookie.split(';')[0] ?? '' })
  for (let tries = 0; tries < 12; tries++) {
    await send('/sign-in/password', { email: `${tries}@people.test`, password: 'пароль' }, { from })
  }
  await send('/sign-in/password', { email: 'no address' }, { from })
  // ten are free
  expect(await counted()).toEqual({ passed: 1, failed: 10 })
})

test('a code that nobody was sent is no guess: nobody sounds the alarm by entering it', async () => {
  const from = newNetwork()
  const cookie = `${signInCookie}=${'a'.repeat(43)}`
  for (let tries = 0; tries < 5; tries++) {
    expect((await enter(from)).status).toBe(422)
    await send('/sign-in/session', { code: '123456' }, { from, cookie })
  }
  expect(await counted()).toEqual({ passed: null, failed: null })
})

test('guesses at a second factor are counted with the others', async () => {
  const moderator = await newPerson('Дежурный', await newSite(), 'moderator')
  for (let tries = 0; tries < 3; tries++) {
    expect((await post('/account/second-factor', moderator, { code: 'abcd-efgh' })).status).toBe(422)
  }
  expect(await counted()).toEqual({ passed: 0, failed: 3 })
})

async function counted() {
  await writeCounts()
  const [sum] = await raw`select sum(passed)::int as passed, sum(failed)::int as failed from sign_in_counts`
  return sum
}

test('of a crowd with passwords the last are asked to come back, and nothing is held against them', async () => {
  const networks = Array.from({ length: 80 }, newNetwork)
  const email = 'crowd@people.test'
  const tries = networks.map((from) => send('/sign-in/password', { email, password: 'пароль' }, { from }))
  const answers = await Promise.all(tries)
  const late = answers.filter(({ status }) => status === 503)
  expect(late.length).toBeGreaterThan(0)
  expect(late.every(({ headers }) => headers.get('retry-after') === '5')).toBe(true)
  const counted = await raw`select from rate_limits where key like 'password-tries-by-address:%'
    and key = any(${networks.map((from) => `password-tries-by-address:${hashToken(from)}`)})`
  expect(counted).toHaveLength(networks.length - late.length)
})
