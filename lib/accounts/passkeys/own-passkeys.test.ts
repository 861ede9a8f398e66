import { eq, sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { db } from '@/db/client'
import { authenticators, recoveryCodes } from '@/db/schema/factors'
import { members } from '@/db/schema/members'
import { accounts, phones, sessions, users } from '@/db/schema/users'
import { hashToken } from '@/lib/auth/tokens'
import { renewRecoveryCodes } from '../second/change-factors'
import { showSecond } from '../second/testing'
import { actorWith, mailsTo, newSite } from '../testing'
import { addPasskey } from './add-passkey'
import { listPasskeys } from './list-passkeys'
import { offerPasskey } from './offer-passkey'
import { removePasskey } from './remove-passkey'
import { renamePasskey } from './rename-passkey'
import { newOwner, register } from './testing'
import { newAuthenticator } from './testing-authenticator'

const age = (token: string) =>
  db.execute(sql`
    update sessions set created_at = created_at - interval '16 minutes' where session_token = ${hashToken(token)}`)

test('a browser left open neither adds nor removes one', async () => {
  const { actor, session, device } = await newOwner()
  const { options, token } = await offerPasskey(actor)
  await age(session)
  const again = { code: 'sign-in-again' }
  await expect(offerPasskey(actor)).rejects.toMatchObject(again)
  const made = newAuthenticator().create(options)
  await expect(addPasskey(actor, { made, token, from: {} })).rejects.toMatchObject(again)
  await expect(removePasskey(actor, device.id)).rejects.toMatchObject(again)
  expect(await listPasskeys(actor)).toHaveLength(1)
})

/** Somebody with a passkey, who has just signed in by other means. */
async function newGuarded(guard: 'newsroom' | 'app') {
  const owner = await newOwner()
  if (guard === 'app')
    await db.insert(authenticators).values({ userId: owner.id, sealed: '-', confirmedAt: sql`now()` })
  else {
    const site = await newSite()
    const member = { siteId: site.id, userId: owner.id, displayName: owner.id, nameSkeleton: owner.id }
    await db.insert(members).values({ ...member, role: 'moderator' })
  }
  return owner
}

test.each(['newsroom', 'app'] as const)(
  'who has a second factor for their %s shows it before adding another or taking one away',
  async (guard) => {
    const { actor, session, device } = await newGuarded(guard)
    const asked = { code: 'step-up' }
    await expect(offerPasskey(actor)).rejects.toMatchObject(asked)
    await expect(register(actor, newAuthenticator())).rejects.toMatchObject(asked)
    await expect(removePasskey(actor, device.id)).rejects.toMatchObject(asked)
    await db
      .update(sessions)
      .set({ secondAt: sql`now()` })
      .where(eq(sessions.sessionToken, hashToken(session)))
    const proven = await actorWith(session)
    await register(proven, newAuthenticator())
    await removePasskey(proven, device.id)
  },
)

test('staff keep one second factor, also when they take away two at once', async () => {
  const { id, session, device } = await newGuarded('newsroom')
  await db
    .update(sessions)
    .set({ secondAt: sql`now()` })
    .where(eq(sessions.sessionToken, hashToken(session)))
  const actor = await actorWith(session)
  const second = newAuthenticator()
  await register(actor, second)
  const answers = await Promise.allSettled([removePasskey(actor, device.id), removePasskey(actor, second.id)])
  expect(answers.filter((one) => one.status === 'rejected')).toMatchObject([
    { reason: { code: 'last-factor' } },
  ])
  await db.insert(authenticators).values({ userId: id, sealed: '-', confirmedAt: sql`now()` })
  const [left] = await listPasskeys(actor)
  await removePasskey(actor, left?.id ?? '')
})

test('its owner calls it as they like, and removes it; they are told', async () => {
  const { actor, device, email } = await newOwner()
  await renamePasskey(actor, device.id, 'Телефон')
  expect(await listPasskeys(actor)).toMatchObject([{ name: 'Телефон' }])
  await removePasskey(actor, device.id)
  expect(await listPasskeys(actor)).toEqual([])
  expect((await mailsTo(email))[0]?.text).toContain('«Телефон»')
  await expect(removePasskey(actor, device.id)).rejects.toMatchObject({ code: 'not-found' })
})

test('recovery codes go with the last one, and not before: they stand in for something that there is', async () => {
  const { id, actor, session, device } = await newOwner()
  const second = newAuthenticator()
  await register(actor, second)
  const proven = await showSecond(session)
  await renewRecoveryCodes(proven)
  const count = () => db.$count(recoveryCodes, eq(recoveryCodes.userId, id))
  await removePasskey(proven, second.id)
  expect(await count()).toBe(10)
  await removePasskey(proven, device.id)
  expect(await count()).toBe(0)
})

test('nobody renames or removes one of somebody else', async () => {
  const [own, other] = [await newOwner(), await newOwner()]
  const missing = { code: 'not-found' }
  await expect(renamePasskey(own.actor, other.device.id, 'Моё')).rejects.toMatchObject(missing)
  await expect(removePasskey(own.actor, other.device.id)).rejects.toMatchObject(missing)
  expect(await listPasskeys(other.actor)).toHaveLength(1)
})

test('the last way in stays; with another beside it it may go', async () => {
  const { id, actor, device } = await newOwner()
  const second = newAuthenticator()
  await register(actor, second)
  await db.update(users).set({ email: null }).where(eq(users.id, id))
  await removePasskey(actor, second.id)
  const last = { code: 'last-way-in' }
  await expect(removePasskey(actor, device.id)).rejects.toMatchObject(last)
  expect(await listPasskeys(actor)).toHaveLength(1)

  const provider = { userId: id, type: 'oauth', provider: 'github', providerAccountId: id }
  await db.insert(accounts).values(provider)
  await removePasskey(actor, device.id)

  await register(actor, device)
  await db.delete(accounts).where(eq(accounts.userId, id))
  await expect(removePasskey(actor, device.id)).rejects.toMatchObject(last)
  await db.insert(phones).values({ userId: id, hash: id, sealed: '-' })
  await removePasskey(actor, device.id)
})

test('the last two are not removed at once', async () => {
  const { id, actor, device } = await newOwner()
  const second = newAuthenticator()
  await register(actor, second)
  await db.update(users).set({ email: null }).where(eq(users.id, id))
  const answers = await Promise.allSettled([removePasskey(actor, device.id), removePasskey(actor, second.id)])
  expect(answers.filter((one) => one.status === 'rejected')).toMatchObject([
    { reason: { code: 'last-way-in' } },
  ])
  expect(await listPasskeys(actor)).toHaveLength(1)
})

test('inside a publisher’s page there are none', async () => {
  const { actor, device } = await newOwner()
  if (actor.kind !== 'reader') throw new Error('not signed in')
  const embedded = { ...actor, from: 'embed' } as const
  const forbidden = { code: 'forbidden' }
  await expect(listPasskeys(embedded)).rejects.toMatchObject(forbidden)
  await expect(offerPasskey(embedded)).rejects.toMatchObject(forbidden)
  await expect(renamePasskey(embedded, device.id, 'Моё')).rejects.toMatchObject(forbidden)
  await expect(removePasskey(embedded, device.id)).rejects.toMatchObject(forbidden)
})
