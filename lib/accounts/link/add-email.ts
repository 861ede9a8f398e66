import { and, eq, isNull, sql } from 'drizzle-orm'
import { db } from '@/db/client'
import { isTaken } from '@/db/is-taken'
import { users } from '@/db/schema/users'
import type { Actor, Reader } from '@/lib/auth/actor'
import type { Language } from '@/lib/contract/fields'
import { Problem } from '@/lib/problem'
import { guardOwner } from '../owner/guard-owner'
import { holdFreshOwner } from '../owner/hold-fresh-owner'
import { tellOwner } from '../owner/tell-owner'
import { requestCode } from '../sign-in/request-code'
import { type Asked, spendCode, tryCode } from '../sign-in/try-code'
import { newPass } from './pass'

type Wanted = { email: string; language: Language; digits?: 6 | 8; former?: string | undefined }

/** Asked before a letter counts. Throws as `guardOwner`; `forbidden` for who has an address. */
export async function mayAddAddress(actor: Actor): Promise<{ id: string }> {
  const reader = await guardOwner(actor)
  const owner = await db.transaction((tx) => holdFreshOwner(tx, reader))
  if (owner.email !== null) throw new Problem('forbidden')
  return owner
}

/** Mails a code to an address that is to be added, whether or not it has an account. Returns the raw name of the request. Throws as `mayAddAddress`. */
export async function askForAddress(actor: Actor, wanted: Wanted): Promise<string> {
  const { id } = await mayAddAddress(actor)
  return requestCode({ ...wanted, purpose: `address of ${id}` })
}

type Entry = { request: string | undefined; code: string }

/** Adds the address that the code was mailed to. If it has an account already, both are proven: returns what offers to merge them. Throws as `enterCode` and `guardOwner`. */
export async function addAddress(actor: Actor, entry: Entry): Promise<{ offer: string | null }> {
  const reader = await guardOwner(actor)
  const asked = await tryCode({ ...entry, purpose: `address of ${reader.userId}` })
  const add = () => addAsked(reader, asked)
  return add().catch((error: unknown) => {
    // somebody who has proven it as well had it a moment before: looked at anew, they are found
    if (isTaken(error, 'users_email_unique')) return add()
    throw error
  })
}

function addAsked(reader: Reader, asked: Asked): Promise<{ offer: string | null }> {
  const { email } = asked
  if (!email) throw new Problem('code-expired')
  return db.transaction(async (tx) => {
    const owner = await holdFreshOwner(tx, reader)
    if (owner.email !== null) throw new Problem('forbidden')
    await spendCode(tx, asked)
    const [holder] = await tx.select({ id: users.id }).from(users).where(eq(users.email, email))
    if (holder) return { offer: newPass('merge', { session: reader.session, subject: holder.id }) }
    await tx
      .update(users)
      .set({ email, emailVerified: sql`now()` })
      .where(and(eq(users.id, owner.id), isNull(users.email)))
    await tellOwner(tx, { ...owner, email }, { change: 'ways.added' })
    return { offer: null }
  })
}
