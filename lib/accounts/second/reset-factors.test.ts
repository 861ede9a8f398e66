import { eq, sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { db } from '@/db/client'
import { passkeys } from '@/db/schema/factors'
import { users } from '@/db/schema/users'
import { actorWith, mailsTo, newMember, newSite, signIn } from '../testing'
import { readSecond } from './read-second'
import { resetByOperator, resetFactors } from './reset-factors'
import { enrolled, refused } from './testing'

// the half-minute does not turn between a code and its entry
beforeAll(() => vi.useFakeTimers({ toFake: ['Date'], now: Date.now() }))
afterAll(() => vi.useRealTimers())

test('an administrator takes away what a colleague has lost: they are out everywhere and are told', async () => {
  const colleague = await enrolled()
  const { site } = colleague
  const admin = await newMember(site, 'admin')
  await resetFactors(admin.actor, site, colleague.id)
  expect(await actorWith(colleague.token, site)).toEqual({ kind: 'visitor' })
  expect((await mailsTo(colleague.email))[0]?.subject).toBe('Второй шаг входа сброшен')
  const back = await signIn(colleague.id, site)
  expect(await readSecond(back.actor)).toMatchObject({ authenticator: null, maySetUp: true })
  const [entry] = await db.execute<{ action: string }>(
    sql`select action from audit_log where site_id = ${site.id} order by number desc limit 1`,
  )
  expect(entry?.action).toBe('factor.reset')
})

test('whoever runs the server helps an administrator who is alone, and the log says so', async () => {
  const { site, id, email, token } = await enrolled('admin')
  await resetByOperator(email)
  expect(await actorWith(token, site)).toEqual({ kind: 'visitor' })
  expect(await readSecond((await signIn(id, site)).actor)).toMatchObject({
    authenticator: null,
    recoveryCodes: 0,
  })
  const [entry] = await db.execute<{ action: string; actor_id: string | null }>(
    sql`select action, actor_id from audit_log where site_id = ${site.id} order by number desc limit 1`,
  )
  expect(entry).toMatchObject({ action: 'factor.reset', actor_id: null })
  await expect(resetByOperator('nobody@people.test')).rejects.toMatchObject(refused('not-found'))
})

test.each(['admin', 'reader'])(
  'nobody resets themselves, readers, or who is %s elsewhere too',
  async (role) => {
    const { site, id } = await enrolled()
    const admin = await newMember(site, 'admin')
    const reader = await newMember(site, 'reader')
    await expect(resetFactors(admin.actor, site, admin.id)).rejects.toMatchObject(refused('forbidden'))
    await expect(resetFactors(admin.actor, site, reader.id)).rejects.toMatchObject(refused('not-found'))
    const elsewhere = await newSite()
    await db.execute(sql`
    insert into members (site_id, user_id, role, display_name, name_skeleton)
    values (${elsewhere.id}, ${id}, ${role}, 'Редактор', 'Редактор')`)
    await expect(resetFactors(admin.actor, site, id)).rejects.toMatchObject(refused('forbidden'))
  },
)

test('nobody is left without a way into their account', async () => {
  const { site, id } = await enrolled()
  const admin = await newMember(site, 'admin')
  await db.insert(passkeys).values({
    ...{ id, userId: id, publicKey: Buffer.from([1]), counter: 0, transports: [], name: 'Телефон' },
    ...{ isSynced: false, isBackedUp: false },
  })
  await db.update(users).set({ email: null }).where(eq(users.id, id))
  await expect(resetFactors(admin.actor, site, id)).rejects.toMatchObject(refused('last-way-in'))
  expect(await db.$count(passkeys, eq(passkeys.userId, id))).toBe(1)
})
