import { eq, sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { db } from '@/db/client'
import { connectCodes, embedSessions } from '@/db/schema/embeds'
import { members } from '@/db/schema/members'
import { sessions } from '@/db/schema/users'
import { endSession } from '@/lib/accounts/sessions/end-session'
import { newSite, newUser, signIn } from '@/lib/accounts/testing'
import { visitor } from '@/lib/auth/actor'
import { hashToken, newToken } from '@/lib/auth/tokens'
import { viewer } from '@/lib/auth/viewer'
import type { Site } from '@/lib/sites/find-site'
import { connect } from './connect'
import { endEmbedSession } from './end-embed-session'
import { redeem } from './redeem'

async function connected(name?: string) {
  const site = await newSite()
  const { id } = await newUser({ name: name ?? 'Данияр' })
  const { actor, token } = await signIn(id, site)
  const verifier = newToken()
  const { code } = await connect(actor, site, { challenge: hashToken(verifier) })
  return { site, id, actor, token, verifier, code }
}

const inside = (embed: string, site: Site) => viewer({ embed, fromEmbed: true }, site.id)

test('a connection makes a reader of the site, and its code a session inside its pages', async () => {
  const { site, id, code, verifier } = await connected()
  const [member] = await db.select().from(members).where(eq(members.siteId, site.id))
  expect(member).toMatchObject({ userId: id, role: 'reader', displayName: 'Данияр' })
  const embed = await redeem(site, { code, verifier })
  expect(await inside(embed, site)).toMatchObject({ kind: 'reader', userId: id, from: 'embed' })
  const kept = await db.select().from(embedSessions)
  expect(JSON.stringify(kept)).not.toContain(embed)
})

test('a code works once, however many try', async () => {
  const { site, code, verifier } = await connected()
  const tries = await Promise.allSettled(Array.from({ length: 20 }, () => redeem(site, { code, verifier })))
  expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  await expect(redeem(site, { code, verifier })).rejects.toMatchObject({ code: 'code-expired' })
})

test('a code is bound to the site', async () => {
  const { code, verifier } = await connected()
  await expect(redeem(await newSite(), { code, verifier })).rejects.toMatchObject({ code: 'code-wrong' })
})

test('a code is bound to the verifier, and spent by a wrong one', async () => {
  const { site, code, verifier } = await connected()
  await expect(redeem(site, { code, verifier: newToken() })).rejects.toMatchObject({ code: 'code-wrong' })
  await expect(redeem(site, { code, verifier })).rejects.toMatchObject({ code: 'code-expired' })
})

test('a code lives for a minute by the clock of the database', async () => {
  const { site, code, verifier } = await connected()
  const at = eq(connectCodes.codeHash, hashToken(code))
  const [{ left } = { left: 0 }] = await db
    .select({ left: sql<number>`extract(epoch from ${connectCodes.expiresAt} - now())::int` })
    .from(connectCodes)
    .where(at)
  expect(left).toBeGreaterThan(50)
  expect(left).toBeLessThanOrEqual(60)
  await db.update(connectCodes).set({ expiresAt: sql`now() - interval '1 second'` }).where(at)
  await expect(redeem(site, { code, verifier })).rejects.toMatchObject({ code: 'code-expired' })
})

test('a code cannot be read from the database', async () => {
  const { code } = await connected()
  expect(JSON.stringify(await db.select().from(connectCodes))).not.toContain(code)
})

test('signing out at our own origin ends what hangs on it at once', async () => {
  const { site, actor, code, verifier } = await connected()
  const embed = await redeem(site, { code, verifier })
  await endSession(actor)
  expect(await inside(embed, site)).toEqual(visitor)
  expect(
    await db
      .select()
      .from(embedSessions)
      .where(eq(embedSessions.tokenHash, hashToken(embed))),
  ).toEqual([])
})

test('a code of a session that has ended or expired opens nothing', async () => {
  const ended = await connected()
  await endSession(ended.actor)
  await expect(redeem(ended.site, ended)).rejects.toMatchObject({ code: 'code-expired' })
  const stale = await connected()
  await db
    .update(sessions)
    .set({ expires: sql`now() - interval '1 second'` })
    .where(eq(sessions.sessionToken, hashToken(stale.token)))
  await expect(redeem(stale.site, stale)).rejects.toMatchObject({ code: 'code-expired' })
})

test('signing out inside one page leaves the rest alone', async () => {
  const { site, token, actor, code, verifier } = await connected()
  const embed = await redeem(site, { code, verifier })
  await endEmbedSession(embed)
  expect(await inside(embed, site)).toEqual(visitor)
  expect(await viewer({ session: token, fromEmbed: false }, site.id)).toMatchObject({
    userId: actor.kind === 'reader' && actor.userId,
  })
})

test('an embed session speaks on its own site alone, and cannot connect further', async () => {
  const { site, code, verifier } = await connected()
  const embed = await redeem(site, { code, verifier })
  const other = await newSite()
  expect(await inside(embed, other)).toEqual(visitor)
  await expect(
    connect(await inside(embed, site), other, { challenge: hashToken(verifier) }),
  ).rejects.toMatchObject({
    code: 'forbidden',
  })
})

test('a visitor connects nothing', async () => {
  const challenge = hashToken(newToken())
  await expect(connect(visitor, await newSite(), { challenge })).rejects.toMatchObject({
    code: 'not-signed-in',
  })
})
