import { eq } from 'drizzle-orm'
import { v7 } from 'uuid'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { db, raw } from '@/db/client'
import { accounts, users } from '@/db/schema/users'
import { atOneInstant } from '@/db/testing/at-one-instant'
import { newAuthenticator } from '@/lib/accounts/passkeys/testing-authenticator'
import { codeIn, newNumber, sendTexts, serveGateway, setGateway } from '@/lib/accounts/phone/testing'
import { startSession } from '@/lib/accounts/sessions/start-session'
import { codeFor } from '@/lib/accounts/testing'
import { addressCookie, challengeCookies, sessionCookie, signInCookie } from '@/lib/auth/cookies'
import { newToken } from '@/lib/auth/tokens'
import { newPerson, newSite, type Person } from './testing'
import { askForCode, cookieIn, enter, send } from './testing-phone'

let world: Awaited<ReturnType<typeof serveGateway>>
beforeAll(async () => {
  world = await serveGateway()
})
afterAll(() => world.close())
beforeEach(() => raw`delete from rate_limits`)

/** The statuses of answers to what was asked at one instant, sorted, with the answers in their order. */
async function bothAnswers(table: string, acts: (() => Promise<Response>)[]) {
  const done = await atOneInstant(table, acts)
  const answers = done.map((one) => {
    if (one.status === 'rejected') throw one.reason
    return one.value
  })
  return { answers, statuses: answers.map(({ status }) => status).sort() }
}

/** Somebody who came by a provider that vouches for no address, and has just asked for it to be added. */
async function adding(email: string) {
  const person = await newPerson('Без адреса')
  await raw`update users set email = null, email_verified = null where id = ${person.id}`
  await db
    .insert(accounts)
    .values({ userId: person.id, type: 'oauth', provider: 'vk', providerAccountId: person.id })
  const asked = await send('/account/email-codes', { email }, { cookie: person.cookie })
  const cookie = `${person.cookie}; ${cookieIn(asked, addressCookie)}`
  const code = await codeFor(email)
  return () => send('/account/email', { code }, { method: 'PUT', cookie })
}

async function entering(email: string) {
  const asked = await send('/sign-in/codes', { email })
  const cookie = cookieIn(asked, signInCookie)
  const code = await codeFor(email)
  return () => send('/sign-in/session', { code }, { cookie })
}

const newEmail = () => `${v7()}@people.example`
const holdersOf = (email: string) => db.select().from(users).where(eq(users.email, email))

test('two browsers that prove a new address at one instant come to one account', async () => {
  const email = newEmail()
  const acts = [await entering(email), await entering(email)]
  const { statuses, answers } = await bothAnswers('users', acts)
  expect(statuses).toEqual([200, 200])
  const [one, other] = await Promise.all(answers.map((answer) => answer.json()))
  expect(other).toEqual(one)
  expect(await holdersOf(email)).toHaveLength(1)
})

test('of two accounts that prove one address at one instant one has it, and the other may become one with it', async () => {
  const email = newEmail()
  const acts = [await adding(email), await adding(email)]
  const { statuses, answers } = await bothAnswers('users', acts)
  expect(statuses).toEqual([200, 200])
  const said = await Promise.all(answers.map(async (answer) => (await answer.json()).isMergeOffered))
  expect(said.sort()).toEqual([false, true])
  expect(await holdersOf(email)).toHaveLength(1)
})

test('who adds an address while it signs somebody in gets it, or may become one with them', async () => {
  const email = newEmail()
  const acts = [await adding(email), await entering(email)]
  expect((await bothAnswers('users', acts)).statuses).toEqual([200, 200])
  expect(await holdersOf(email)).toHaveLength(1)
})

let people = 0

/** A number, and how people who have a site's code for it make it theirs, or come in by it. */
async function texted() {
  const site = await newSite()
  await setGateway(site)
  const phone = newNumber()
  const own = async () => {
    const person = await newPerson(`Читатель ${++people}`, site)
    const asked = await send('/account/phone-codes', { site: site.slug, phone }, { cookie: person.cookie })
    await sendTexts(site.id)
    const code = codeIn(world.calls.at(-1)?.body ?? '')
    const cookie = `${person.cookie}; ${cookieIn(asked, signInCookie)}`
    await raw`delete from rate_limits`
    return () => send('/account/phone', { code }, { method: 'PUT', cookie })
  }
  const comingIn = async () => {
    const { code, request } = await askForCode(site, world.calls, { phone })
    await raw`delete from rate_limits`
    return () => enter(code, request)
  }
  return { own, comingIn }
}

test('of two accounts that prove one number at one instant one has it, and the other is told', async () => {
  const { own } = await texted()
  const { statuses, answers } = await bothAnswers('phones', [await own(), await own()])
  expect(statuses).toEqual([200, 409])
  const refused = answers.find(({ status }) => status === 409)
  expect(await refused?.json()).toMatchObject({ code: 'phone-taken' })
})

test('who adds a number while it signs somebody in gets it, or is told', async () => {
  const { own, comingIn } = await texted()
  const { statuses } = await bothAnswers('phones', [await own(), await comingIn()])
  expect([
    [200, 200],
    [200, 409],
  ]).toContainEqual(statuses)
})

async function makingPasskey(device: ReturnType<typeof newAuthenticator>) {
  const person = await newPerson('С ключом')
  const offered = await send('/account/passkeys/options', undefined, { cookie: person.cookie })
  const cookie = `${person.cookie}; ${cookieIn(offered, challengeCookies.register)}`
  const made = device.create(await offered.json())
  return () => send('/account/passkeys', made, { cookie })
}

test('a passkey is one account’s, also when two bring it at one instant', async () => {
  const device = newAuthenticator()
  const acts = [await makingPasskey(device), await makingPasskey(device)]
  const { statuses, answers } = await bothAnswers('passkeys', acts)
  expect(statuses).toEqual([201, 422])
  const refused = answers.find(({ status }) => status === 422)
  expect(await refused?.json()).toMatchObject({ code: 'passkey-refused' })
})

test('a name is one reader’s on a site, also when two come with it, or take it, at one instant', async () => {
  const site = await newSite()
  const coming =
    ({ cookie }: Person) =>
    () =>
      send('/connections', { site: site.slug, challenge: newToken(), name: 'Мадина' }, { cookie })
  const newcomers = [await newPerson('Первая'), await newPerson('Вторая')]
  const came = await bothAnswers('members', newcomers.map(coming))
  expect(came.statuses).toEqual([201, 409])

  const renaming =
    ({ cookie }: Person) =>
    () =>
      send(`/sites/${site.slug}/profile/name`, { name: 'Камила' }, { method: 'PUT', cookie })
  const members = [await newPerson('Третья', site), await newPerson('Четвёртая', site)]
  const renamed = await bothAnswers('members', members.map(renaming))
  expect(renamed.statuses).toEqual([200, 409])
  for (const answer of [...came.answers, ...renamed.answers].filter(({ status }) => status === 409)) {
    expect(await answer.json()).toMatchObject({ code: 'name-taken' })
  }
})

test('of two windows that set a password at one instant one does, and puts the other out', async () => {
  const { id, cookie } = await newPerson('С паролем')
  const other = await startSession(db, id)
  const setting = (password: string, by: string) => () =>
    send('/account/password', { password }, { method: 'PUT', cookie: by })
  const acts = [setting('конь в пальто 7', cookie), setting('дом на горе 12', `${sessionCookie}=${other}`)]
  expect((await bothAnswers('passwords', acts)).statuses).toEqual([204, 401])
  expect(await raw`select from passwords where user_id = ${id}`).toHaveLength(1)
  expect(await raw`select from sessions where user_id = ${id}`).toHaveLength(1)
})
