import { and, eq, sql } from 'drizzle-orm'
import { v7 } from 'uuid'
import { expect, test } from 'vitest'
import { db } from '@/db/client'
import { passkeys } from '@/db/schema/factors'
import { members } from '@/db/schema/members'
import { sanctions } from '@/db/schema/sanctions'
import { accounts, phones, sessions, users } from '@/db/schema/users'
import { mergeAccounts } from '@/lib/api/merge-accounts'
import type { Reader } from '@/lib/auth/actor'
import { hashToken } from '@/lib/auth/tokens'
import type { Site } from '@/lib/sites/find-site'
import { skeleton } from '@/lib/text/skeleton'
import { keepNumber, openNumber } from '../phone/keep-number'
import { plantApp, showSecond } from '../second/testing'
import { actorWith, newMember, newSite, newUser, signIn } from '../testing'
import { newPass } from './pass'

/** Somebody with two accounts, signed in with the first; the second leads in by Google. */
async function twoAccounts() {
  const [own, other] = [await newUser({ name: 'Я' }), await newUser({ name: 'Тоже я' })]
  const { actor, token } = await signIn(own.id)
  if (actor.kind !== 'reader') throw new Error('nobody')
  await db
    .insert(accounts)
    .values({ userId: other.id, type: 'oauth', provider: 'google', providerAccountId: other.id })
  return { own, other, actor, token, offer: offerTo(actor, other.id) }
}

const offerTo = ({ session }: Reader, subject: string) => newPass('merge', { session, subject })

async function join(site: Site, userId: string, name = `Имя ${v7()}`.slice(0, 40)) {
  await db
    .insert(members)
    .values({ siteId: site.id, userId, displayName: name, nameSkeleton: skeleton(name) })
  return name
}

const isThere = async (id: string) => (await db.$count(users, eq(users.id, id))) === 1
const linked = (userId: string) => db.$count(accounts, eq(accounts.userId, userId))

/** Something that they have done on a site, and that others see. */
async function hideSomebody(site: Site, userId: string) {
  const author = await newMember(site, 'reader')
  await db.execute(sql`
    insert into hidden_authors (site_id, user_id, author_id) values (${site.id}, ${userId}, ${author.id})`)
}

test('a number that comes along can still be read by its owner', async () => {
  const { own, other, actor, offer } = await twoAccounts()
  await db.transaction((tx) => keepNumber(tx, other.id, { e164: '+77015550033', siteId: null }))
  await mergeAccounts(actor, offer)
  const [kept] = await db.select().from(phones).where(eq(phones.userId, own.id))
  expect(kept && openNumber(kept)).toBe('+77015550033')
})

test('what leads into the other account leads into this one, and the other is gone', async () => {
  const { own, other, actor, offer } = await twoAccounts()
  const theirs = await signIn(other.id)
  await db.insert(phones).values({ userId: other.id, hash: v7(), sealed: 'x' })
  await db.insert(passkeys).values({
    ...{ id: v7(), userId: other.id, publicKey: Buffer.from('x'), counter: 0, transports: [], name: '' },
    ...{ isSynced: false, isBackedUp: false },
  })
  await mergeAccounts(actor, offer)
  expect(await isThere(other.id)).toBe(false)
  expect(await linked(own.id)).toBe(1)
  expect(await db.$count(phones, eq(phones.userId, own.id))).toBe(1)
  expect(await db.$count(passkeys, eq(passkeys.userId, own.id))).toBe(1)
  expect(await actorWith(theirs.token)).toEqual({ kind: 'visitor' })
})

test('this account keeps its address; one without an address gets the other’s', async () => {
  const first = await twoAccounts()
  await mergeAccounts(first.actor, first.offer)
  const emailOf = async (id: string) => (await db.select().from(users).where(eq(users.id, id)))[0]?.email
  expect(await emailOf(first.own.id)).toBe(first.own.email)

  const second = await twoAccounts()
  await db.update(users).set({ email: null, emailVerified: null }).where(eq(users.id, second.own.id))
  await mergeAccounts(second.actor, second.offer)
  expect(await emailOf(second.own.id)).toBe(second.other.email)
})

test('on a site where only the other one is, this one is who it was', async () => {
  const { own, other, actor, offer } = await twoAccounts()
  const site = await newSite()
  const name = await join(site, other.id)
  await hideSomebody(site, other.id)
  await mergeAccounts(actor, offer)
  const on = await db.select().from(members).where(eq(members.siteId, site.id))
  expect(on.find(({ userId }) => userId === own.id)).toMatchObject({
    displayName: name,
    nameSkeleton: skeleton(name),
  })
  expect(on.some(({ userId }) => userId === other.id)).toBe(false)
  const [hidden] = await db.execute(sql`select user_id from hidden_authors where site_id = ${site.id}`)
  expect(hidden?.user_id).toBe(own.id)
})

test('where both are and only this one has done anything, the other leaves', async () => {
  const { own, other, actor, offer } = await twoAccounts()
  const site = await newSite()
  await join(site, own.id)
  await join(site, other.id)
  await hideSomebody(site, own.id)
  await mergeAccounts(actor, offer)
  expect(await db.$count(members, and(eq(members.siteId, site.id), eq(members.userId, other.id)))).toBe(0)
})

test('where both are, what the other has done there is this one’s', async () => {
  const { own, other, actor, offer } = await twoAccounts()
  const site = await newSite()
  await join(site, own.id)
  await join(site, other.id)
  await hideSomebody(site, other.id)
  await mergeAccounts(actor, offer)
  const [hidden] = await db.execute(sql`select user_id from hidden_authors where site_id = ${site.id}`)
  expect(hidden?.user_id).toBe(own.id)
  expect(await db.$count(members, and(eq(members.siteId, site.id), eq(members.userId, other.id)))).toBe(0)
})

async function sanction(site: Site, userId: string, more: Partial<typeof sanctions.$inferInsert> = {}) {
  const by = await newMember(site, 'moderator')
  const id = v7()
  await db.insert(sanctions).values({
    ...{ siteId: site.id, id, userId, kind: 'ban', reason: 'spam', givenBy: by.id },
    ...more,
  })
  return { id, by: by.id }
}

test.each(['own', 'other'] as const)('a ban on the %s account is not shaken off', async (which) => {
  const pair = await twoAccounts()
  const site = await newSite()
  await join(site, pair[which].id)
  await sanction(site, pair[which].id)
  await expect(mergeAccounts(pair.actor, pair.offer)).rejects.toMatchObject({ code: 'merge-refused' })
  expect(await isThere(pair.other.id)).toBe(true)
})

test('nor is one that waits for a second moderator, or a suspension that still runs', async () => {
  for (const more of [
    { confirmedAt: null },
    { kind: 'suspend' as const, endsAt: new Date(Date.now() + 60_000) },
  ]) {
    const { other, actor, offer } = await twoAccounts()
    const site = await newSite()
    await join(site, other.id)
    await sanction(site, other.id, more)
    await expect(mergeAccounts(actor, offer)).rejects.toMatchObject({ code: 'merge-refused' })
  }
})

test('what is over moves along: it is not forgotten', async () => {
  const { own, other, actor, offer } = await twoAccounts()
  const site = await newSite()
  await join(site, other.id)
  const { id } = await sanction(site, other.id, {
    ...{ startsAt: new Date(Date.now() - 120_000), endsAt: new Date(Date.now() - 60_000) },
  })
  await mergeAccounts(actor, offer)
  const [kept] = await db.select().from(sanctions).where(eq(sanctions.id, id))
  expect(kept?.userId).toBe(own.id)
})

test('an address of a banned domain is not shaken off either', async () => {
  const { other, actor, offer } = await twoAccounts()
  const site = await newSite()
  await join(site, other.id)
  const by = await newMember(site, 'moderator')
  await db
    .update(users)
    .set({ email: `${other.id}@banned.example` })
    .where(eq(users.id, other.id))
  await db.execute(sql`
    insert into banned_domains (site_id, domain, reason, banned_by)
    values (${site.id}, 'banned.example', 'spam', ${by.id})`)
  await expect(mergeAccounts(actor, offer)).rejects.toMatchObject({ code: 'merge-refused' })
})

test.each(['own', 'other'] as const)('nobody who works for a newsroom: %s', async (which) => {
  const pair = await twoAccounts()
  const site = await newSite()
  await join(site, pair[which].id)
  await db.update(members).set({ role: 'moderator' }).where(eq(members.userId, pair[which].id))
  await expect(mergeAccounts(pair.actor, pair.offer)).rejects.toMatchObject({ code: 'merge-refused' })
})

test('who has an app with codes shows one before anything is merged into their account', async () => {
  const { own, other, actor, token, offer } = await twoAccounts()
  await plantApp(own.id)
  await expect(mergeAccounts(actor, offer)).rejects.toMatchObject({ code: 'step-up' })
  expect(await isThere(other.id)).toBe(true)
  await mergeAccounts(await showSecond(token), offer)
  expect(await isThere(other.id)).toBe(false)
})

test('an account with an app with codes is merged into no other: only its first way in was shown', async () => {
  const { other, actor, offer } = await twoAccounts()
  await plantApp(other.id)
  await expect(mergeAccounts(actor, offer)).rejects.toMatchObject({ code: 'merge-refused' })
  expect(await isThere(other.id)).toBe(true)
})

test('an offer is for one session, once, and the sign-in behind it is fresh', async () => {
  const { other, actor, token, offer } = await twoAccounts()
  const stranger = await signIn((await newUser()).id)
  for (const wrong of [undefined, '', 'x', offer.slice(4)]) {
    await expect(mergeAccounts(actor, wrong)).rejects.toMatchObject({ code: 'link-over' })
  }
  await expect(mergeAccounts(stranger.actor, offer)).rejects.toMatchObject({ code: 'link-over' })
  const link = newPass('link', { session: actor.session, subject: other.id })
  await expect(mergeAccounts(actor, link)).rejects.toMatchObject({ code: 'link-over' })
  const old = { createdAt: new Date(Date.now() - 3_600_000) }
  await db
    .update(sessions)
    .set(old)
    .where(eq(sessions.sessionToken, hashToken(token)))
  await expect(mergeAccounts(actor, offer)).rejects.toMatchObject({ code: 'sign-in-again' })
  expect(await isThere(other.id)).toBe(true)
})

test('two at once: one of them merges, the other finds nothing to merge', async () => {
  const { other, actor, offer } = await twoAccounts()
  const tries = await Promise.allSettled([mergeAccounts(actor, offer), mergeAccounts(actor, offer)])
  expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  expect(await isThere(other.id)).toBe(false)
})
