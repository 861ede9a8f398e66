import { eq, sql } from 'drizzle-orm'
import { v4 } from 'uuid'
import { db, type Tx } from '@/db/client'
import { avatars } from '@/db/schema/users'
import type { Actor } from '@/lib/auth/actor'
import { authorize } from '@/lib/auth/can'
import type { OwnPicture } from '@/lib/contract/profile'
import { makePicture } from './make-picture'

/** Somebody is seen with this picture on all their sites. Throws `forbidden`, and whatever speaks against the bytes. */
export async function setPicture(actor: Actor, sent: Uint8Array): Promise<OwnPicture> {
  authorize(actor, 'account.use', {})
  const { userId } = actor
  const bytes = await makePicture(sent)
  // another picture is at another address: what browsers keep of this one stays true
  const id = v4()
  await db.transaction(async (tx) => {
    await tx
      .insert(avatars)
      .values({ id, userId, bytes })
      .onConflictDoUpdate({ target: avatars.userId, set: { id, bytes, createdAt: sql`now()` } })
    await hideWhereBarred(tx, userId)
    await announceOnSites(tx, userId)
  })
  return { picture: id }
}

/** Whoever is kept from a site shows it no other picture. */
const hideWhereBarred = (tx: Tx, userId: string) =>
  tx.execute(sql`
    update members m set picture_hidden_at = coalesce(picture_hidden_at, now())
    where user_id = ${userId} and exists (
      select from sanctions s
      where s.site_id = m.site_id and s.user_id = m.user_id and s.kind in ('ban', 'suspend')
        and s.confirmed_at is not null and s.lifted_at is null and (s.ends_at is null or s.ends_at > now()))`)

/** Who has none stays so. Throws `forbidden`. */
export async function removePicture(actor: Actor) {
  authorize(actor, 'account.use', {})
  const { userId } = actor
  await db.transaction(async (tx) => {
    await tx.delete(avatars).where(eq(avatars.userId, userId))
    await announceOnSites(tx, userId)
  })
}

const announceOnSites = (tx: Tx, userId: string) =>
  tx.execute(
    sql`insert into changes (site_id, user_id, looks) select site_id, user_id, true from members where user_id = ${userId}`,
  )
