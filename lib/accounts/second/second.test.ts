import { sql } from 'drizzle-orm'
import { generateSync } from 'otplib'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { db } from '@/db/client'
import { authenticators, recoveryCodes } from '@/db/schema/factors'
import { can } from '@/lib/auth/can'
import { startSession } from '../sessions/start-session'
import { actorWith, mailsTo, signIn } from '../testing'
import { stepOf } from './authenticator'
import { removeAuthenticator, renewRecoveryCodes } from './change-factors'
import { beginEnrolment, finishEnrolment } from './enrol'
import { readSecond } from './read-second'
import { showCode } from './show-second'
import { age, codeOf, enrolled, newcomer, refused } from './testing'

// the half-minute does not turn between a code and its entry
beforeAll(() => vi.useFakeTimers({ toFake: ['Date'], now: Date.now() }))
afterAll(() => vi.useRealTimers())

test('the first code of an app makes a staff session of a reader’s, with another token', async () => {
  const { site, actor, token, former, codes } = await enrolled()
  const here = { siteId: site.id }
  expect(actor).toMatchObject({ second: 'fresh', isShort: true })
  expect(can(actor, 'queue.read', here)).toBe(true)
  expect(token).not.toBe(former)
  expect(await actorWith(former, site)).toEqual({ kind: 'visitor' })
  expect(new Set(codes).size).toBe(10)
})

test('a first app is set up right after signing in alone', async () => {
  const { token, actor, site } = await newcomer()
  await age(token, 16)
  await expect(beginEnrolment(actor)).rejects.toMatchObject(refused('sign-in-again'))
  const again = await signIn(actor.kind === 'reader' ? actor.userId : '', site)
  await expect(beginEnrolment(again.actor)).resolves.toMatchObject({
    uri: expect.stringContaining('otpauth'),
  })
})

test('whoever has an app sets up no other one without it', async () => {
  const { id, site } = await enrolled()
  // by the mailbox alone
  const thief = await signIn(id, site)
  await expect(beginEnrolment(thief.actor)).rejects.toMatchObject(refused('step-up'))
  await expect(renewRecoveryCodes(thief.actor)).rejects.toMatchObject(refused('step-up'))
  await expect(removeAuthenticator(thief.actor)).rejects.toMatchObject(refused('step-up'))
})

test('a secret that was made for one session confirms nothing in another', async () => {
  const { id, site, actor } = await newcomer()
  const other = await signIn(id, site)
  const { secret, enrolment } = await beginEnrolment(other.actor)
  const end = finishEnrolment(actor, { enrolment, code: codeOf(secret) }, {})
  await expect(end).rejects.toMatchObject(refused('enrolment-over'))
})

test('a code signs in once, also of two at one instant, and none before it afterwards', async () => {
  const { id, site, secret } = await enrolled()
  const [one, two] = [await signIn(id, site), await signIn(id, site)]
  const code = codeOf(secret)
  const tries = await Promise.allSettled([showCode(one.actor, code, {}), showCode(two.actor, code, {})])
  expect(tries.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  await expect(showCode(two.actor, codeOf(secret, -1), {})).rejects.toMatchObject(
    refused('second-code-wrong'),
  )
  await expect(showCode(two.actor, codeOf(secret, 1), {})).resolves.toMatch(/^[\w-]{43}$/)
})

test('a clock may be half a minute off, not more', () => {
  const secret = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ'
  const now = 1_111_111_110_000
  const at = (steps: number) => generateSync({ secret, epoch: now / 1000 + 30 * steps })
  expect([-2, -1, 0, 1, 2].map((steps) => stepOf(secret, at(steps), now) !== null)).toEqual([
    false,
    true,
    true,
    true,
    false,
  ])
  // RFC 6238, appendix B
  expect(stepOf(secret, '081804', 1_111_111_109_000)).toBe(37_037_036)
})

test('ten wrong codes are free, side by side too; then also the right one waits', async () => {
  const { id, site, secret } = await enrolled()
  const { actor } = await signIn(id, site)
  const wrong = (Number(codeOf(secret)) + 1).toString().padStart(6, '0').slice(-6)
  const told = await Promise.all(
    Array.from({ length: 15 }, () => showCode(actor, wrong, {}).catch(({ code }) => code)),
  )
  expect(told.filter((code) => code === 'second-code-wrong')).toHaveLength(10)
  expect(told.filter((code) => code === 'too-many-requests')).toHaveLength(5)
  await expect(showCode(actor, codeOf(secret, 1), {})).rejects.toMatchObject(refused('too-many-requests'))
})

test('a recovery code signs in once, however it was written down, and its owner is told', async () => {
  const { id, site, email, codes } = await enrolled()
  const [one, two] = [await signIn(id, site), await signIn(id, site)]
  const written = (codes[0] ?? '')
    .toUpperCase()
    .replaceAll('-', ' ')
    .replaceAll('0', 'O')
    .replaceAll('1', 'l')
  await expect(showCode(one.actor, written, {})).resolves.toMatch(/^[\w-]{43}$/)
  await expect(showCode(two.actor, codes[0] ?? '', {})).rejects.toMatchObject(refused('second-code-wrong'))
  expect((await mailsTo(email))[0]?.subject).toBe('Использован резервный код')
})

test('new recovery codes void those before, and a copy of the database holds none', async () => {
  const { id, site, actor, codes } = await enrolled()
  const fresh = await renewRecoveryCodes(actor)
  const other = await signIn(id, site)
  await expect(showCode(other.actor, codes[1] ?? '', {})).rejects.toMatchObject(refused('second-code-wrong'))
  await expect(showCode(other.actor, fresh[1] ?? '', {})).resolves.toMatch(/^[\w-]{43}$/)
  const kept = JSON.stringify([await db.select().from(recoveryCodes), await db.select().from(authenticators)])
  for (const code of fresh) {
    expect(code).toMatch(/^(?:[\dabcdefghjkmnpqrstvwxyz]{4}-){5}[\dabcdefghjkmnpqrstvwxyz]{4}$/)
    expect(kept).not.toContain(code.replaceAll('-', ''))
  }
})

test('a secret is sealed for its owner: moved to another account it opens nothing', async () => {
  const victim = await enrolled()
  const thief = await enrolled()
  await db.execute(sql`
    update authenticators set sealed = (select sealed from authenticators where user_id = ${thief.id}), last_step = 0
    where user_id = ${victim.id}`)
  const { actor } = await signIn(victim.id, victim.site)
  await expect(showCode(actor, codeOf(thief.secret), {})).rejects.toMatchObject(refused('second-code-wrong'))
})

test('after half a day the sign-in itself is asked for anew', async () => {
  const { id, site, secret } = await enrolled()
  const { token, actor } = await signIn(id, site)
  await age(token, 12 * 60 + 1)
  await expect(showCode(actor, codeOf(secret), {})).rejects.toMatchObject(refused('sign-in-again'))
  expect(await readSecond(actor)).toMatchObject({ mayShow: false, shown: 'none' })
})

test('what was shown a quarter of an hour ago is shown anew in the same session', async () => {
  const { site, token, secret } = await enrolled()
  await age(token, 16)
  const stale = await actorWith(token, site)
  expect(stale).toMatchObject({ second: 'shown' })
  await expect(beginEnrolment(stale)).rejects.toMatchObject(refused('step-up'))
  expect(await showCode(stale, codeOf(secret), {})).toBeNull()
  expect(await actorWith(token, site)).toMatchObject({ second: 'fresh' })
})

test('staff replace their app and keep their codes, but never do without one', async () => {
  const { id, site, actor, codes, secret } = await enrolled()
  await expect(removeAuthenticator(actor)).rejects.toMatchObject(refused('last-factor'))
  const next = await beginEnrolment(actor)
  const end = { enrolment: next.enrolment, code: codeOf(next.secret, -1) }
  expect(await finishEnrolment(actor, end, {})).toEqual({ recoveryCodes: null, session: null })
  const { actor: other } = await signIn(id, site)
  await expect(showCode(other, codeOf(secret), {})).rejects.toMatchObject(refused('second-code-wrong'))
  await expect(showCode(other, codes[0] ?? '', {})).resolves.toMatch(/^[\w-]{43}$/)
})

test('a reader who has one stays signed in for thirty days, and may take it away', async () => {
  const { actor, token, id, site } = await newcomer('reader')
  const { secret, enrolment } = await beginEnrolment(actor)
  const done = await finishEnrolment(actor, { enrolment, code: codeOf(secret) }, { former: token })
  expect(done.session).toBeNull()
  const now = await actorWith(token, site)
  expect(now).toMatchObject({ isShort: false, second: 'fresh' })
  await removeAuthenticator(now)
  expect(await readSecond((await signIn(id, site)).actor)).toMatchObject({
    authenticator: null,
    recoveryCodes: 0,
  })
})

test('the demo’s people need none', async () => {
  const { site, id } = await newcomer()
  await db.execute(sql`update users set demo = true where id = ${id}`)
  const actor = await actorWith(await startSession(db, id), site)
  expect(actor).toMatchObject({ second: 'fresh', isShort: false })
  expect(can(actor, 'queue.read', { siteId: site.id })).toBe(true)
})
