import { and, eq } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { isTaken } from '@/db/is-taken'
import { members } from '@/db/schema/members'
import type { OwnClaims } from '@/lib/contract/own-accounts'
import { announce } from '@/lib/live/announce'
import { Problem } from '@/lib/problem'
import type { Site } from '@/lib/sites/find-site'
import { skeleton } from '@/lib/text/skeleton'
import { findMember, type Member } from '@/lib/users/find-member'
import { joinSite } from '@/lib/users/join-site'
import { badgeFrom, freeOf, nameFrom, namesFor } from './names'

type Said = { userId: string; claims: OwnClaims }

/** Who somebody is on the site is what the publisher says, as of its newest token. Nobody stays out for a name. */
export async function keepProfile(tx: Tx, site: Site, said: Said) {
  const member = await findMember(tx, site, said.userId)
  if (member) return renew(tx, site, { ...said, member })
  const joined = await join(tx, site, said)
  await set(tx, joined, { badge: badgeFrom(said.claims.badge), vouchedAt: vouchedAt(said) })
}

const vouchedAt = ({ claims }: Said) => new Date(claims.iat * 1000)

async function join(tx: Tx, site: Site, { userId, claims }: Said): Promise<Member> {
  const names = namesFor(nameFrom(claims.name, site), site, userId)
  for (const name of await freeOf(tx, site, { names, userId })) {
    try {
      return await joinSite(tx, site, { userId, name })
    } catch (error) {
      // somebody took it at this very moment
      if (!(error instanceof Problem && error.code === 'name-taken')) throw error
    }
  }
  throw new Problem('name-taken')
}

async function renew(tx: Tx, site: Site, { member, ...said }: Said & { member: Member }) {
  if (member.vouchedAt && member.vouchedAt >= vouchedAt(said)) return
  const badge = badgeFrom(said.claims.badge)
  await set(tx, member, { badge, vouchedAt: vouchedAt(said) })
  const name = await newNameOf(tx, site, { member, ...said })
  const isRenamed = name !== null && (await rename(tx, member, name))
  if (!isRenamed && badge === member.badge) return
  await announce(tx, { siteId: site.id, userId: member.userId, looks: true })
}

/** null: they keep the name that they have, as staff always do. */
async function newNameOf(tx: Tx, site: Site, { member, userId, claims }: Said & { member: Member }) {
  const said = nameFrom(claims.name, site)
  if (said === null || member.role !== 'reader' || said === member.displayName) return null
  const [name] = await freeOf(tx, site, { names: namesFor(said, site, userId), userId })
  return name === undefined || name === member.displayName ? null : name
}

/** false: somebody took it at this very moment. */
async function rename(tx: Tx, member: Member, displayName: string): Promise<boolean> {
  try {
    await tx.transaction((inner) => set(inner, member, { displayName, nameSkeleton: skeleton(displayName) }))
    return true
  } catch (error) {
    if (isTaken(error, 'members_name')) return false
    throw error
  }
}

const set = (tx: Tx, { siteId, userId }: Member, change: Partial<Member>) =>
  tx
    .update(members)
    .set(change)
    .where(and(eq(members.siteId, siteId), eq(members.userId, userId)))
