import { expect, test } from 'vitest'
import { raw } from '@/db/client'
import { codeFor } from '@/lib/accounts/testing'
import { knownCookie, sessionCookie, signInCookie } from '@/lib/auth/cookies'
import { ask } from './testing'

let networks = 0
const newNetwork = () => `198.51.100.${++networks}`

const askFor = (email: string, { from = newNetwork(), cookie = '' } = {}) =>
  ask('/sign-in/codes', null, {
    method: 'POST',
    body: { email },
    headers: { 'x-forwarded-for': from, ...(cookie && { cookie }) },
  })

const pairOf = (answer: Response, name: string) =>
  answer.headers
    .getSetCookie()
    .find((one) => one.startsWith(`${name}=`))
    ?.split(';')[0] ?? ''

/** Signs in by a mailed code; what the browser keeps when its session is over. */
async function comeIn(email: string) {
  const cookie = pairOf(await askFor(email), signInCookie)
  const headers = { cookie, 'x-forwarded-for': newNetwork() }
  const body = { code: await codeFor(email) }
  const entered = await ask('/sign-in/session', null, { method: 'POST', body, headers })
  expect(pairOf(entered, sessionCookie)).not.toBe('')
  return pairOf(entered, knownCookie)
}

/** Strangers ask for codes in somebody's name until they get none. */
async function drain(email: string) {
  let status = 200
  for (let asked = 0; asked < 40 && status === 200; asked++) status = (await askFor(email)).status
  expect(status).toBe(429)
}

const endPauses = () => raw`delete from rate_limits where key like 'code-pause-by-email-and-address:%'`

test('what strangers use up in somebody’s name is not theirs: where they came in before they get their code', async () => {
  const email = 'chosen@people.test'
  const cookie = await comeIn(email)
  await drain(email)
  const here = []
  for (let asked = 0; asked < 6; asked++) {
    here.push((await askFor(email, { cookie })).status)
    await endPauses()
  }
  // as many as anybody has from one place, wherever that browser is
  expect(here).toEqual([200, 200, 200, 200, 200, 429])
})

test('a browser is known for the address that came in there, and for no other', async () => {
  const [mine, theirs] = ['mine@people.test', 'theirs@people.test']
  const cookie = await comeIn(mine)
  await drain(theirs)
  expect((await askFor(theirs, { cookie })).status).toBe(429)
  await drain(mine)
  for (const forged of [cookie.replace(/.$/, (last) => (last === 'A' ? 'B' : 'A')), `${knownCookie}=a.b`])
    expect((await askFor(mine, { cookie: forged })).status).toBe(429)
})

test('an IPv6 line of 48 bits is one place, however many networks it has', async () => {
  const statuses = []
  for (let network = 1; network <= 6; network++) {
    statuses.push((await askFor('line@people.test', { from: `2001:db8:77:${network}::1` })).status)
    await endPauses()
  }
  expect(statuses).toEqual([200, 200, 200, 200, 200, 429])
  expect((await askFor('line@people.test', { from: '2001:db8:78:1::1' })).status).toBe(200)
})

test('who asks for another’s address and for one that nobody has is refused alike', async () => {
  await comeIn('known@people.test')
  const said = []
  for (const email of ['known@people.test', 'nobody-at-all@people.test']) {
    await drain(email)
    const refused = await askFor(email)
    const headers = [...refused.headers].map(([name, value]) => [name, value.replace(/^\d+$/, '…')])
    const { requestId: _, ...body } = await refused.json()
    said.push({ status: refused.status, headers, body })
  }
  expect(said[0]).toEqual(said[1])
})
