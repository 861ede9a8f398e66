import { sql } from 'drizzle-orm'
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest'
import { db, raw, tail } from '@/db/client'
import { connect } from '@/lib/accounts/embed/connect'
import { redeem } from '@/lib/accounts/embed/redeem'
import { endOneSession } from '@/lib/accounts/sessions/end-session'
import { startSession } from '@/lib/accounts/sessions/start-session'
import { newMember, newSite } from '@/lib/accounts/testing'
import { visitor } from './actor'
import { followPeople, forgetPerson, knownViewer } from './known-viewer'
import { hashToken, newToken } from './tokens'

let stop: () => Promise<void>
const called = new Set<string>()
beforeAll(async () => {
  stop = await followPeople()
  // told after the one above, on the same line
  await tail.listen('pikir_people', (whom) => called.add(whom))
})
afterAll(() => stop())
afterEach(() => vi.useRealTimers())

async function somebody(role: 'reader' | 'moderator' = 'reader') {
  const site = await newSite()
  const { id, email, token, actor } = await newMember(site, role)
  const other = await newMember(site, 'admin')
  const ask = () => knownViewer({ session: token, fromEmbed: false }, site.id)
  return { site, id, email, token, actor, other, ask }
}

/** Another process has done something about them, and called it out. */
async function calledOut(whom: string) {
  await expect.poll(() => called.has(whom), { interval: 5 }).toBe(true)
  called.delete(whom)
}

test('who asks again within a second is looked up once', async () => {
  const { ask, id } = await somebody()
  const first = await ask()
  expect(first).toMatchObject({ userId: id })
  expect(await ask()).toBe(first)
})

test('after a second they are looked up anew, called out or not', async () => {
  const { ask } = await somebody()
  vi.useFakeTimers({ toFake: ['performance'] })
  const first = await ask()
  vi.advanceTimersByTime(999)
  expect(await ask()).toBe(first)
  vi.advanceTimersByTime(2)
  expect(await ask()).not.toBe(first)
})

test('on another site, and inside its pages, they are somebody else', async () => {
  const { ask, token } = await somebody('moderator')
  expect(await ask()).toMatchObject({ member: { role: 'moderator' } })
  const elsewhere = await newSite()
  expect(await knownViewer({ session: token, fromEmbed: false }, elsewhere.id)).toMatchObject({
    member: null,
  })
  expect(await knownViewer({ session: token, embed: token, fromEmbed: true }, elsewhere.id)).toEqual(visitor)
})

test('a session that somebody ends elsewhere is nobody’s with the next request', async () => {
  const { id, site, actor, ask } = await somebody()
  const elsewhere = await startSession(db, id)
  const askThere = () => knownViewer({ session: elsewhere, fromEmbed: false }, site.id)
  expect(await askThere()).toMatchObject({ userId: id })
  await ask()
  const [row] = await raw`select id from sessions where session_token = ${hashToken(elsewhere)}`
  await endOneSession(actor, row?.id)
  await calledOut(id)
  expect(await askThere()).toEqual(visitor)
  expect(await ask()).toMatchObject({ userId: id })
})

test('so is one inside a publisher’s pages', async () => {
  const { site, actor, id } = await somebody()
  const verifier = newToken()
  const embed = await redeem(site, {
    verifier,
    code: (await connect(actor, site, { challenge: hashToken(verifier) })).code,
  })
  const inside = () => knownViewer({ embed, fromEmbed: true }, site.id)
  expect(await inside()).toMatchObject({ userId: id })
  await raw`delete from embed_sessions where token_hash = ${hashToken(embed)}`
  await calledOut(id)
  expect(await inside()).toEqual(visitor)
})

test.each<[string, (who: Awaited<ReturnType<typeof somebody>>) => Promise<unknown>, object]>([
  [
    'a ban',
    ({ site, id, other }) => raw`
      insert into sanctions (site_id, id, user_id, kind, reason, given_by)
      values (${site.id}, gen_random_uuid(), ${id}, 'ban', 'abuse', ${other.id})`,
    { sanction: { kind: 'ban' } },
  ],
  [
    'a role taken away',
    ({ site, id }) => raw`update members set role = 'reader' where site_id = ${site.id} and user_id = ${id}`,
    { member: { role: 'reader' } },
  ],
  [
    'another name here',
    ({ site, id }) => raw`
      update members set display_name = 'Иначе' where site_id = ${site.id} and user_id = ${id}`,
    { name: 'Иначе' },
  ],
  [
    'a second factor that is not fresh any more',
    ({ token }) => raw`
      update sessions set second_at = now() - interval '1 hour' where session_token = ${hashToken(token)}`,
    { second: 'shown' },
  ],
])('%s holds with the next request', async (_what, happen, expected) => {
  const who = await somebody('moderator')
  expect(await who.ask()).not.toMatchObject(expected)
  await happen(who)
  await calledOut(who.id)
  expect(await who.ask()).toMatchObject(expected)
})

test('a banned domain is called out for everybody', async () => {
  const { site, other, ask } = await somebody()
  expect(await ask()).toMatchObject({ sanction: null })
  await raw`insert into banned_domains (site_id, domain, reason, banned_by)
    values (${site.id}, 'people.test', 'spam', ${other.id})`
  await calledOut('*')
  expect(await ask()).toMatchObject({ sanction: { kind: 'ban' } })
})

test('what was asked for before it was called out is not kept', async () => {
  const { id, ask } = await somebody()
  const asking = ask()
  forgetPerson(id)
  const before = await asking
  expect(await ask()).not.toBe(before)
})

test('a session past its end is nobody’s, though it was asked for a moment ago', async () => {
  const { token, site } = await somebody()
  await db.execute(sql`
    update sessions set expires = now() + interval '1 day' where session_token = ${hashToken(token)}`)
  const ask = () => knownViewer({ session: token, fromEmbed: false }, site.id)
  const first = await ask()
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 2 * 86_400_000 })
  expect(await ask()).not.toBe(first)
})

test('a process that is not told keeps nobody', async () => {
  const { ask } = await somebody()
  await stop()
  const first = await ask()
  expect(await ask()).not.toBe(first)
  stop = await followPeople()
})
