import { expect, test } from 'vitest'
import { newAuthenticator } from '@/lib/accounts/passkeys/testing-authenticator'
import { challengeCookies, embedHeader, sessionCookie } from '@/lib/auth/cookies'
import { ask, askRaw, newPerson, type Person, post } from './testing'

let networks = 0
const newNetwork = () => ({ 'x-forwarded-for': `203.0.113.${++networks}` })

const pairIn = (answer: Response, name: string) =>
  answer.headers
    .getSetCookie()
    .find((cookie) => cookie.startsWith(`${name}=`))
    ?.split(';')[0] ?? ''

async function makePasskey(person: Person, device = newAuthenticator()) {
  const offered = await post('/account/passkeys/options', person)
  const cookie = `${person.cookie}; ${pairIn(offered, challengeCookies.register)}`
  const made = device.create(await offered.json())
  return { device, made, answer: await post('/account/passkeys', { ...person, cookie }, made) }
}

async function enter(device: ReturnType<typeof newAuthenticator>, headers = newNetwork()) {
  const asked = await post('/sign-in/passkey/options', null, undefined, headers)
  const cookie = pairIn(asked, challengeCookies['sign-in'])
  const proof = device.get(await asked.json())
  return post('/sign-in/passkey', null, proof, { ...headers, cookie })
}

test('the way in by passkey: made in the account, then options, proof, session', async () => {
  const { answer, device } = await makePasskey(await newPerson('Айгуль'))
  expect(answer.status).toBe(201)
  expect(pairIn(answer, challengeCookies.register)).toBe(`${challengeCookies.register}=`)

  const entered = await enter(device)
  expect(entered.status).toBe(200)
  expect(await entered.json()).toMatchObject({ name: 'Айгуль' })
  expect(entered.headers.get('cache-control')).toBe('no-store')
  expect(pairIn(entered, challengeCookies['sign-in'])).toBe(`${challengeCookies['sign-in']}=`)
  const account = await ask('/account', null, { headers: { cookie: pairIn(entered, sessionCookie) } })
  expect(await account.json()).toMatchObject({ name: 'Айгуль' })
})

test('shown as a second factor it is asked for as well, once', async () => {
  const person = await newPerson('Айгуль')
  const { device } = await makePasskey(person)
  const asked = await post('/account/second-factor/passkey-options', person)
  const name = challengeCookies['second-factor']
  const cookie = `${person.cookie}; ${pairIn(asked, name)}`
  const proof = device.get(await asked.json())
  const show = () => post('/account/second-factor/passkey', { ...person, cookie }, { proof }, newNetwork())
  const shown = await show()
  expect([shown.status, pairIn(shown, name)]).toEqual([200, `${name}=`])
  expect((await show()).status).toBe(422)
})

test('what is asked is kept by nobody, and named by a cookie that no script and no other site sees', async () => {
  const asked = await post('/sign-in/passkey/options', null, undefined, newNetwork())
  expect(asked.headers.get('cache-control')).toBe('no-store')
  expect(asked.headers.getSetCookie()).toEqual([
    expect.stringMatching(
      /^__Host-pikir-passkey=[\w-]{43}; Max-Age=300; Path=\/; HttpOnly; Secure; SameSite=Lax$/,
    ),
  ])
  expect(Object.keys(await asked.json()).sort()).toEqual(['challenge', 'rpId', 'timeout', 'userVerification'])
})

test('an unknown passkey and a broken signature get the same answer', async () => {
  const { device } = await makePasskey(await newPerson('Айгуль'))
  const broken = {
    ...device,
    get: (asked: { challenge: string }) => device.get(asked, { rpId: 'evil.test' }),
  }
  const answers = []
  for (const one of [newAuthenticator(), broken]) {
    const answer = await enter(one)
    const { requestId: _, ...problem } = await answer.json()
    answers.push({ status: answer.status, problem, names: [...answer.headers.keys()] })
  }
  expect(answers[0]).toMatchObject({ status: 422, problem: { code: 'passkey-refused' } })
  expect(answers[0]).toEqual(answers[1])
})

test('a network tries twenty in five minutes', async () => {
  const [headers, device] = [newNetwork(), newAuthenticator()]
  const proof = device.get({ challenge: 'AAAA' })
  const statuses = []
  for (let tries = 0; tries < 21; tries++)
    statuses.push((await post('/sign-in/passkey', null, proof, headers)).status)
  expect(statuses.slice(0, 20)).toEqual(Array(20).fill(422))
  expect(statuses.at(-1)).toBe(429)
})

test('what is far too long is not looked at', async () => {
  const person = await newPerson('Айгуль')
  const { made } = await makePasskey(person)
  const bodies = [
    { ...made, id: 'A'.repeat(1365) },
    { ...made, response: { ...made.response, attestationObject: 'A'.repeat(16_001) } },
    { ...made, response: { ...made.response, clientDataJSON: 'A'.repeat(4001) } },
    { ...made, response: { ...made.response, attestationObject: 'not base64url!' } },
    { ...made, response: { ...made.response, transports: Array(11).fill('usb') } },
  ]
  for (const body of bodies) {
    const answer = await post('/account/passkeys', person, body)
    expect([answer.status, (await answer.json()).code]).toEqual([400, 'invalid-input'])
  }
  const { status } = await post('/sign-in/passkey', null, { id: 'A'.repeat(70_000) }, newNetwork())
  expect(status).toBe(413)
})

test('from inside a publisher’s page none is made, and from another site none is used', async () => {
  const person = await newPerson('Айгуль')
  const inside = { [embedHeader]: '1' }
  expect((await post('/account/passkeys/options', person, undefined, inside)).status).toBe(401)
  const foreign = { 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' }
  for (const path of ['/sign-in/passkey/options', '/sign-in/passkey']) {
    const answer = await askRaw(path, { method: 'POST', headers: foreign })
    expect([answer.status, (await answer.json()).code]).toEqual([403, 'foreign-origin'])
  }
})
