import { count, eq } from 'drizzle-orm'
import { db, type Tx } from '@/db/client'
import { passkeys } from '@/db/schema/factors'
import type { Actor } from '@/lib/auth/actor'
import type { NewPasskey, Passkey } from '@/lib/contract/passkeys'
import { Problem } from '@/lib/problem'
import { guardOwner } from '../owner/guard-owner'
import { holdOwner } from '../owner/hold-owner'
import { tellOwner } from '../owner/tell-owner'
import { type Origin, placeOf } from '../sessions/place'
import { spendChallenge } from './challenge'
import { type Checked, checkNew } from './check-new'
import { columns, present } from './list-passkeys'
import { mostPasskeys } from './offer-passkey'

type Made = { made: NewPasskey; token: string | undefined; from: Origin }

/**
 * Keeps a passkey that was just made in this browser, named after it; the owner is told by mail. Throws `passkey-expired`,
 * `passkey-refused`, `sign-in-again`, `step-up`, `too-many-passkeys`.
 */
export async function addPasskey(actor: Actor, { made, token, from }: Made): Promise<Passkey> {
  const { userId } = await guardOwner(actor)
  const challenge = await spendChallenge({ purpose: 'register', userId }, token)
  if (!challenge) throw new Problem('passkey-expired')
  const checked = await checkNew(made, challenge)
  if (!checked) throw new Problem('passkey-refused')
  const { browser, system } = placeOf(from)
  const name = [browser, system].filter(Boolean).join(' · ')
  return db.transaction(async (tx) => {
    const owner = await holdOwner(tx, userId)
    if ((await countPasskeys(tx, owner.id)) >= mostPasskeys) throw new Problem('too-many-passkeys')
    const kept = await insertPasskey(tx, { ...checked, userId: owner.id, name })
    await tellOwner(tx, owner, { change: 'passkey.added', name })
    return kept
  })
}

export async function countPasskeys(tx: Tx, userId: string): Promise<number> {
  const [row] = await tx.select({ count: count() }).from(passkeys).where(eq(passkeys.userId, userId))
  return row?.count ?? 0
}

async function insertPasskey(tx: Tx, made: Checked & { userId: string; name: string }) {
  const [kept] = await tx.insert(passkeys).values(made).onConflictDoNothing().returning(columns)
  // its id is taken: nobody takes over what another account signs in with
  if (!kept) throw new Problem('passkey-refused')
  return present(kept)
}
