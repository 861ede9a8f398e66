import { eq, sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { db } from '@/db/client'
import { invitations, members } from '@/db/schema/members'
import { users } from '@/db/schema/users'
import { atOneInstant } from '@/db/testing/at-one-instant'
import { mailsTo, newMember, newSite, newUser, signIn } from '@/lib/accounts/testing'
import { hashToken } from '@/lib/auth/tokens'
import { acceptInvitation } from './accept-invitation'
import { invite } from './invite'
import { listStaff } from './list-staff'
import { setRole } from './set-role'
import { withdrawInvitation } from './withdraw-invitation'

async function newsroom() {
  const site = await newSite()
  return { site, admin: await newMember(site, 'admin', 'Главный') }
}

async function invited(email: string, role: 'moderator' | 'admin' = 'moderator') {
  const { site, admin } = await newsroom()
  await invite(admin.actor, site, { email, role })
  const [mail] = await mailsTo(email)
  return { site, admin, token: mail?.text.match(/#([\w-]{43})/)?.[1] ?? '' }
}

test('an invitation makes its addressee a moderator, once', async () => {
  const { id, email } = await newUser()
  const { site, token } = await invited(email)
  const { actor } = await signIn(id)
  await expect(acceptInvitation(actor, token)).resolves.toEqual({ site: site.slug, role: 'moderator' })
  await expect(acceptInvitation(actor, token)).rejects.toMatchObject({ code: 'invitation-invalid' })
  expect(JSON.stringify(await db.select().from(invitations))).not.toContain(token)
})

test('of ten who accept at once one does', async () => {
  const { id, email } = await newUser()
  const { token } = await invited(email)
  const { actor } = await signIn(id)
  const tries = await Promise.allSettled(Array.from({ length: 10 }, () => acceptInvitation(actor, token)))
  expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
})

test('only the invited address accepts, and only when it is verified', async () => {
  const { id, email } = await newUser()
  const { token } = await invited(email)
  const { actor: stranger } = await signIn((await newUser()).id)
  await expect(acceptInvitation(stranger, token)).rejects.toMatchObject({ code: 'invitation-other-address' })
  await db.update(users).set({ emailVerified: null }).where(eq(users.id, id))
  const { actor } = await signIn(id)
  await expect(acceptInvitation(actor, token)).rejects.toMatchObject({ code: 'invitation-other-address' })
})

test('an invitation holds for a week', async () => {
  const { id, email } = await newUser()
  const { token } = await invited(email)
  const at = eq(invitations.tokenHash, hashToken(token))
  await db
    .update(invitations)
    .set({ expiresAt: sql`${invitations.expiresAt} - interval '7 days'` })
    .where(at)
  const { actor } = await signIn(id)
  await expect(acceptInvitation(actor, token)).rejects.toMatchObject({ code: 'invitation-invalid' })
})

test('an invitation never lowers a role', async () => {
  const { site, admin } = await newsroom()
  const other = await newMember(site, 'reader')
  await invite(admin.actor, site, { email: other.email, role: 'moderator' })
  const [mail] = await mailsTo(other.email)
  await db.update(members).set({ role: 'admin' }).where(eq(members.userId, other.id))
  const token = mail?.text.match(/#([\w-]{43})/)?.[1] ?? ''
  await expect(acceptInvitation(other.actor, token)).resolves.toMatchObject({ role: 'admin' })
  expect(await roleOf(other.id)).toBe('admin')
})

test('an invitation that was taken back or replaced is void', async () => {
  const { id, email } = await newUser()
  const { site, admin } = await newsroom()
  const first = await invite(admin.actor, site, { email, role: 'moderator' })
  const second = await invite(admin.actor, site, { email, role: 'admin' })
  expect((await listStaff(admin.actor, site)).invitations).toMatchObject([{ id: second.id, role: 'admin' }])
  await expect(withdrawInvitation(admin.actor, site, first.id)).rejects.toMatchObject({ code: 'not-found' })
  await withdrawInvitation(admin.actor, site, second.id)
  const { actor } = await signIn(id)
  for (const mail of await mailsTo(email)) {
    const token = mail.text.match(/#([\w-]{43})/)?.[1] ?? ''
    await expect(acceptInvitation(actor, token)).rejects.toMatchObject({ code: 'invitation-invalid' })
  }
})

test('staff are not invited to what they are already', async () => {
  const { site, admin } = await newsroom()
  const moderator = await newMember(site, 'moderator')
  await expect(
    invite(admin.actor, site, { email: moderator.email, role: 'moderator' }),
  ).rejects.toMatchObject({
    code: 'already-a-member',
  })
  await expect(invite(admin.actor, site, { email: moderator.email, role: 'admin' })).resolves.toMatchObject({
    role: 'admin',
  })
})

test('a line break in the name of a site stays out of the headers', async () => {
  const site = await newSite('Вести\r\nBcc: everybody@people.test')
  const admin = await newMember(site, 'admin')
  await invite(admin.actor, site, { email: 'header@people.test', role: 'moderator' })
  const [mail] = await mailsTo('header@people.test')
  expect(mail?.subject).not.toMatch(/[\r\n]/)
})

test('only an administrator of the same site invites and changes roles', async () => {
  const { site } = await newsroom()
  const { admin: foreign } = await newsroom()
  const moderator = await newMember(site, 'moderator')
  for (const { actor } of [foreign, moderator]) {
    await expect(invite(actor, site, { email: 'x@people.test', role: 'admin' })).rejects.toMatchObject({
      code: 'forbidden',
    })
    await expect(setRole(actor, site, { userId: moderator.id, role: 'admin' })).rejects.toMatchObject({
      code: 'forbidden',
    })
    await expect(listStaff(actor, site)).rejects.toMatchObject({ code: 'forbidden' })
  }
})

test('the last administrator stays', async () => {
  const { site, admin } = await newsroom()
  await expect(setRole(admin.actor, site, { userId: admin.id, role: 'reader' })).rejects.toMatchObject({
    code: 'last-admin',
  })
  const second = await newMember(site, 'admin')
  await expect(setRole(admin.actor, site, { userId: admin.id, role: 'moderator' })).resolves.toMatchObject({
    role: 'moderator',
  })
  expect(await roleOf(second.id)).toBe('admin')
})

test('two administrators who demote each other at once do not both succeed', async () => {
  for (let round = 0; round < 10; round++) {
    const { site, admin: one } = await newsroom()
    const two = await newMember(site, 'admin')
    const both = await Promise.allSettled([
      setRole(one.actor, site, { userId: two.id, role: 'reader' }),
      setRole(two.actor, site, { userId: one.id, role: 'reader' }),
    ])
    expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  }
})

test('nobody becomes staff unasked: who is a reader is invited, also who was staff before', async () => {
  const { site, admin } = await newsroom()
  const reader = await newMember(site, 'reader')
  for (const role of ['moderator', 'admin'] as const) {
    await expect(setRole(admin.actor, site, { userId: reader.id, role })).rejects.toMatchObject({
      code: 'not-invited',
    })
  }
  expect(await roleOf(reader.id)).toBe('reader')
  const { id: userId } = await newMember(site, 'moderator')
  for (const role of ['admin', 'moderator', 'reader'] as const) {
    expect(await setRole(admin.actor, site, { userId, role })).toMatchObject({ role })
  }
  await expect(setRole(admin.actor, site, { userId, role: 'moderator' })).rejects.toMatchObject({
    code: 'not-invited',
  })
})

test('who leaves the staff at the instant at which they would become its administrator has left', async () => {
  const { site, admin } = await newsroom()
  const { id: userId } = await newMember(site, 'moderator')
  await atOneInstant('members', [
    () => setRole(admin.actor, site, { userId, role: 'reader' }),
    () => setRole(admin.actor, site, { userId, role: 'admin' }).catch(() => null),
  ])
  expect(await roleOf(userId)).toBe('reader')
})

test('a stranger has no role to change', async () => {
  const { site, admin } = await newsroom()
  const { id } = await newUser()
  await expect(setRole(admin.actor, site, { userId: id, role: 'moderator' })).rejects.toMatchObject({
    code: 'not-found',
  })
})

async function roleOf(userId: string) {
  const [member] = await db.select().from(members).where(eq(members.userId, userId))
  return member?.role
}
