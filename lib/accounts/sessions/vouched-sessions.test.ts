import { eq } from 'drizzle-orm'
import { v7 } from 'uuid'
import { expect, test } from 'vitest'
import { db } from '@/db/client'
import { passkeys } from '@/db/schema/factors'
import { members } from '@/db/schema/members'
import { phones, users } from '@/db/schema/users'
import { connect } from '@/lib/accounts/embed/connect'
import { readAccount } from '@/lib/accounts/read-account'
import { actorWith, newSite, newUser } from '@/lib/accounts/testing'
import type { Site } from '@/lib/sites/find-site'
import { skeleton } from '@/lib/text/skeleton'
import { endSession } from './end-session'
import { isFreshSession } from './fresh-sign-in'
import { listSessions } from './list-sessions'
import { startSession } from './start-session'

const challenge = 'c'.repeat(43)

/** A reader of two sites whose number one of them has proven. */
async function newCaller(prover: Site, others: Site[] = [], isMailed = true) {
  const { id, email } = await newUser()
  if (!isMailed) await db.update(users).set({ email: null }).where(eq(users.id, id))
  await db.insert(phones).values({ userId: id, hash: v7(), sealed: '', siteId: prover.id })
  for (const site of [prover, ...others]) {
    const displayName = `Читатель ${v7().slice(-8)}`
    await db
      .insert(members)
      .values({ siteId: site.id, userId: id, displayName, nameSkeleton: skeleton(displayName) })
  }
  return { id, email }
}

const callIn = (userId: string, site: Site) => startSession(db, userId, { way: 'phone', vouchedBy: site.id })

test('who came in by a site’s own gateway takes part there, and nowhere else', async () => {
  const [site, other] = [await newSite(), await newSite()]
  const { id } = await newCaller(site, [other])
  const token = await callIn(id, site)
  expect(await actorWith(token, site)).toMatchObject({ userId: id, member: { siteId: site.id } })
  expect(await actorWith(token, other)).toMatchObject({ userId: id, member: null })
  const actor = await actorWith(token)
  await expect(connect(actor, site, { challenge })).resolves.toHaveProperty('code')
  await expect(connect(actor, other, { challenge })).rejects.toMatchObject({ code: 'way-not-taken' })
})

test('a site’s gateway sees and changes nothing of an account that others lead into as well', async () => {
  const site = await newSite()
  const { id } = await newCaller(site)
  const token = await callIn(id, site)
  const actor = await actorWith(token, site)
  expect(await readAccount(actor)).toMatchObject({ id, email: null })
  await expect(listSessions(actor)).rejects.toMatchObject({ code: 'sign-in-again' })
  if (actor.kind !== 'reader') throw new Error('nobody is in')
  expect(await isFreshSession(actor.session)).toBe(false)
  await endSession(actor)
  expect(await actorWith(token)).toEqual({ kind: 'visitor' })
})

test('an account that only this number leads into is its owner’s by the gateway that proved it, and by no other', async () => {
  const [site, other] = [await newSite(), await newSite()]
  const { id } = await newCaller(site, [other], false)
  const own = await actorWith(await callIn(id, site))
  expect(await listSessions(own)).toHaveLength(1)
  const foreign = await actorWith(await callIn(id, other))
  await expect(listSessions(foreign)).rejects.toMatchObject({ code: 'sign-in-again' })
  await db.insert(passkeys).values({
    ...{ id: v7(), userId: id, publicKey: Buffer.alloc(1), counter: 0, transports: [] },
    ...{ isSynced: false, isBackedUp: false, name: 'Телефон' },
  })
  await expect(listSessions(await actorWith(await callIn(id, site)))).rejects.toMatchObject({
    code: 'sign-in-again',
  })
})

test('what only its owner has, and the operator’s providers, open the whole account', async () => {
  const [site, other] = [await newSite(), await newSite()]
  const { id, email } = await newCaller(site, [other])
  const token = await startSession(db, id, { way: 'google' })
  expect(await readAccount(await actorWith(token))).toMatchObject({ email })
  expect(await actorWith(token, other)).toMatchObject({ member: { siteId: other.id } })
})
