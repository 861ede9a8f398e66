import { eq } from 'drizzle-orm'
import { afterAll, beforeEach, expect, test, vi } from 'vitest'
import { db } from '@/db/client'
import { accounts, sessions, users } from '@/db/schema/users'
import { linkCookie, mergeCookie, sessionCookie } from '@/lib/auth/cookies'
import { hashToken } from '@/lib/auth/tokens'
import { plantApp, showSecond } from '../second/testing'
import { mailsTo, newUser, signIn } from '../testing'
import { newVisit, ours, place, whoIsIn } from '../testing-visit'
import { linkingPath } from './linking-path'
import { listOwnWays } from './list-ways'
import { newPass, readPass } from './pass'
import { startLink } from './start-link'
import { unlink } from './unlink'

// settings are read once, on import: the issuer has to be there before
const issuer = await vi.hoisted(async () => {
  const started = await (await import('../testing-issuer')).startIssuer()
  Object.assign(process.env, started.settings)
  return started
})

let made = 0
let browser = newVisit()

beforeEach(() => {
  browser = newVisit()
  made += 1
  issuer.person = { sub: `link-${made}`, name: 'Сауле' }
})
afterAll(() => issuer.stop())

const linksOf = (userId: string) => db.select().from(accounts).where(eq(accounts.userId, userId))
const outcome = (back: Response) => new URL(place(back), ours).searchParams.get('linked')
const age = (token: string, minutes: number) =>
  db
    .update(sessions)
    .set({ createdAt: new Date(Date.now() - minutes * 60_000) })
    .where(eq(sessions.sessionToken, hashToken(token)))

/** Somebody signed in, who has said that they want to add the provider. */
async function adding(person: { email?: string } = {}) {
  const { id, email } = await newUser(person)
  const { token, actor } = await signIn(id)
  browser.jar.set(sessionCookie, token)
  browser.jar.set(linkCookie, await startLink(actor, 'oidc'))
  return { id, email, token, actor }
}

test('a provider is added to the account of who sits there and asked for it, and their session stays', async () => {
  const { id, email, token } = await adding()
  const back = await browser.goThrough(linkingPath)
  expect(outcome(back)).toBe('done')
  expect(await linksOf(id)).toMatchObject([
    { provider: 'oidc', providerAccountId: `${issuer.url} link-${made}` },
  ])
  expect(browser.jar.get(sessionCookie)).toBe(token)
  expect(browser.jar.has(linkCookie)).toBe(false)
  expect((await mailsTo(email))[0]?.subject).toMatch(/способ входа/)

  browser = newVisit()
  await browser.goThrough()
  expect((await whoIsIn(browser))?.id).toBe(id)
})

test('nothing is added to an account by an address: the reader is told that there is one', async () => {
  const { id, email } = await newUser()
  issuer.person = { sub: `link-${made}`, email, email_verified: true }
  const back = await browser.goThrough('/connect?site=a')
  expect(browser.jar.has(sessionCookie)).toBe(false)
  expect(await linksOf(id)).toEqual([])
  const page = new URL(await browser.follow(new URL(place(back), ours).href, `${ours}/connect`))
  expect(page.searchParams.get('error')).toBe('OAuthAccountNotLinked')
  expect(page.searchParams.get('site')).toBe('a')
})

test('who comes back without having asked for it gets nothing added, and is not signed in either', async () => {
  const { id } = await newUser()
  browser.jar.set(sessionCookie, (await signIn(id)).token)
  expect(outcome(await browser.goThrough(linkingPath))).toBe('over')
  expect(await linksOf(id)).toEqual([])
  expect((await whoIsIn(browser))?.id).toBe(id)
})

test('what was asked for in one session is not done in another', async () => {
  const { id } = await adding()
  const other = await newUser()
  browser.jar.set(sessionCookie, (await signIn(other.id)).token)
  expect(outcome(await browser.goThrough(linkingPath))).toBe('over')
  expect([await linksOf(id), await linksOf(other.id)]).toEqual([[], []])
  browser.jar.delete(sessionCookie)
  expect(outcome(await browser.goThrough(linkingPath))).toBe('over')
})

test('nor for another provider than was said', async () => {
  const { id, actor } = await adding()
  if (actor.kind !== 'reader') throw new Error('nobody')
  const other = newPass('link', { session: actor.session, subject: 'google' })
  browser.jar.set(linkCookie, other)
  expect(outcome(await browser.goThrough(linkingPath))).toBe('over')
  const merge = newPass('merge', { session: actor.session, subject: 'oidc' })
  browser.jar.set(linkCookie, merge)
  expect(outcome(await browser.goThrough(linkingPath))).toBe('over')
  expect(await linksOf(id)).toEqual([])
})

test('what is too old or changed is none', async () => {
  const { actor } = await adding()
  const session = actor.kind === 'reader' ? actor.session : ''
  const pass = browser.jar.get(linkCookie) ?? ''
  expect(readPass('link', pass, session)).not.toBeNull()
  expect(readPass('link', `${pass.slice(0, -2)}AA`, session)).toBeNull()
  const late = newPass('link', { session, subject: 'oidc' }, Date.now() - 16 * 60_000)
  expect(readPass('link', late, session)).toBeNull()
})

test('it works once', async () => {
  const { id } = await adding()
  const pass = browser.jar.get(linkCookie) ?? ''
  await browser.goThrough(linkingPath)
  browser.jar.set(linkCookie, pass)
  // the provider remembers who sits there: as somebody else they begin with other cookies
  const second = newVisit()
  for (const name of [sessionCookie, linkCookie]) second.jar.set(name, browser.jar.get(name) ?? '')
  issuer.person = { sub: `second-${made}` }
  expect(outcome(await second.goThrough(linkingPath))).toBe('over')
  expect(await linksOf(id)).toHaveLength(1)
})

test('a sign-in of an hour ago adds nothing and takes nothing off', async () => {
  const { id, token, actor } = await adding()
  await age(token, 60)
  expect(outcome(await browser.goThrough(linkingPath))).toBe('again')
  expect(await linksOf(id)).toEqual([])
  await expect(startLink(actor, 'oidc')).rejects.toMatchObject({ code: 'sign-in-again' })
  await expect(unlink(actor, 'x'.repeat(43))).rejects.toMatchObject({ code: 'sign-in-again' })
})

test('who has an app with codes shows one before a provider is added', async () => {
  const { id, email } = await newUser()
  const { token, actor } = await signIn(id)
  await plantApp(id)
  await expect(startLink(actor, 'oidc')).rejects.toMatchObject({ code: 'step-up' })
  browser.jar.set(sessionCookie, token)
  browser.jar.set(linkCookie, await startLink(await showSecond(token), 'oidc'))
  expect(outcome(await browser.goThrough(linkingPath))).toBe('done')
  expect((await mailsTo(email))[0]?.subject).toMatch(/способ входа/)
})

test('nor is one taken off by who came in by the mailbox alone', async () => {
  const { id, actor, token } = await adding()
  await browser.goThrough(linkingPath)
  const [link] = (await listOwnWays(actor)).providers
  await plantApp(id)
  await expect(unlink(actor, link?.id ?? '')).rejects.toMatchObject({ code: 'step-up' })
  await unlink(await showSecond(token), link?.id ?? '')
  expect(await linksOf(id)).toEqual([])
})

test('whose it is already is not told but to who has proven to be them: both may become one', async () => {
  await browser.goThrough()
  const theirs = await whoIsIn(browser)
  browser = newVisit()
  const { id, actor } = await adding()
  expect(outcome(await browser.goThrough(linkingPath))).toBe('taken')
  expect(await linksOf(id)).toEqual([])
  const session = actor.kind === 'reader' ? actor.session : ''
  expect(readPass('merge', browser.jar.get(mergeCookie), session)?.subject).toBe(theirs?.id)
  expect(readPass('merge', browser.jar.get(mergeCookie), 'another')).toBeNull()
})

test('a provider is taken off, but never the last way in', async () => {
  const { id, actor } = await adding()
  await browser.goThrough(linkingPath)
  const [link] = (await listOwnWays(actor)).providers
  await db.update(users).set({ email: null }).where(eq(users.id, id))
  await expect(unlink(actor, link?.id ?? '')).rejects.toMatchObject({ code: 'last-way-in' })
  expect(await linksOf(id)).toHaveLength(1)
  await db
    .update(users)
    .set({ email: `${id}@people.test` })
    .where(eq(users.id, id))
  await unlink(actor, link?.id ?? '')
  expect(await linksOf(id)).toEqual([])
})

test('somebody else’s is not found', async () => {
  const { actor } = await adding()
  await browser.goThrough(linkingPath)
  const [link] = (await listOwnWays(actor)).providers
  const other = await signIn((await newUser()).id)
  await expect(unlink(other.actor, link?.id ?? '')).rejects.toMatchObject({ code: 'not-found' })
})

test('what is not offered cannot be added', async () => {
  const { actor } = await signIn((await newUser()).id)
  for (const provider of ['google', 'nobody.oidc', '', 'own']) {
    await expect(startLink(actor, provider)).rejects.toMatchObject({ code: 'not-found' })
  }
})

test('a failure at the provider leads back to the account', async () => {
  await adding()
  const url = new URL(await browser.comeBack(linkingPath))
  url.searchParams.set('state', 'another')
  const failed = await browser.open(url.href)
  const page = new URL(await browser.follow(new URL(place(failed), ours).href, `${ours}/account`))
  expect([page.pathname, page.searchParams.get('linked')]).toEqual(['/account', 'failed'])
})
