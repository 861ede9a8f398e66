import { eq, inArray, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { passkeys } from '@/db/schema/factors'
import { pushSubscriptions } from '@/db/schema/notifications'
import { accounts, avatars, passwords, phones, users } from '@/db/schema/users'
import { moveNumber } from '../phone/keep-number'
import type { Turn } from './moves/place'

/** What leads into the other account leads into this one; of what there can be one of, this one keeps its own. */
export async function moveWays(tx: Tx, { from, to }: Turn) {
  const set = { userId: to }
  for (const table of [accounts, passkeys, pushSubscriptions]) {
    await tx.update(table).set(set).where(eq(table.userId, from))
  }
  const has = async (table: typeof phones | typeof avatars) =>
    (await tx.$count(table, eq(table.userId, to))) > 0
  if (!(await has(phones))) await moveNumber(tx, from, to)
  if (!(await has(avatars))) await tx.update(avatars).set(set).where(eq(avatars.userId, from))
  await moveAddress(tx, { from, to })
  await moveKeys(tx, { from, to })
}

/** What the other account asked for and is asked for again was done already. */
const moveKeys = (tx: Tx, { from, to }: Turn) =>
  tx.execute(sql`
    update idempotency_keys k set user_id = ${to} where user_id = ${from} and not exists (
      select from idempotency_keys own where own.user_id = ${to} and own.key = k.key)`)

/** With the password that belongs to it. */
async function moveAddress(tx: Tx, { from, to }: Turn) {
  const both = await tx
    .select()
    .from(users)
    .where(inArray(users.id, [from, to]))
  const [theirs, own] = [from, to].map((id) => both.find((user) => user.id === id))
  if (!theirs?.email || !own || own.email !== null) return
  await tx.update(users).set({ email: null, emailVerified: null }).where(eq(users.id, from))
  const { email, emailVerified } = theirs
  await tx.update(users).set({ email, emailVerified }).where(eq(users.id, to))
  await tx.update(passwords).set({ userId: to }).where(eq(passwords.userId, from))
}
