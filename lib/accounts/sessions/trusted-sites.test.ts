import { v7 } from 'uuid'
import { expect, test, vi } from 'vitest'
import { db } from '@/db/client'
import { members } from '@/db/schema/members'
import { phones } from '@/db/schema/users'
import { connect } from '@/lib/accounts/embed/connect'
import { readAccount } from '@/lib/accounts/read-account'
import { actorWith, newMember, newSite } from '@/lib/accounts/testing'
import { can } from '@/lib/auth/can'
import { skeleton } from '@/lib/text/skeleton'
import { isFreshSession } from './fresh-sign-in'
import { startSession } from './start-session'

// settings are read once, on import
vi.hoisted(() => Object.assign(process.env, { TRUST_SITES: '1' }))

test('where the operator trusts the sites, who came in by the gateway of one is themselves everywhere', async () => {
  const [site, other] = [await newSite(), await newSite()]
  const { id, email } = await newMember(site, 'reader')
  await db.insert(phones).values({ userId: id, hash: v7(), sealed: '', siteId: other.id })
  const displayName = `Читатель ${v7().slice(-8)}`
  const there = { siteId: other.id, userId: id, displayName, nameSkeleton: skeleton(displayName) }
  await db.insert(members).values(there)
  const token = await startSession(db, id, { way: 'phone', vouchedBy: site.id })

  const actor = await actorWith(token, other)
  expect(actor).toMatchObject({ isPartial: false, member: { siteId: other.id } })
  expect(can(actor, 'comment.write', { siteId: other.id })).toBe(true)
  await expect(connect(actor, other, { challenge: 'c'.repeat(43) })).resolves.toHaveProperty('code')
  expect(await readAccount(actor)).toMatchObject({ email })
  expect(actor.kind === 'reader' && (await isFreshSession(actor.session))).toBe(true)
  // who vouched stays known, for when the operator trusts the sites no more
  expect(actor).toMatchObject({ began: { vouchedBy: site.id } })
})
