import { and, eq, lt } from 'drizzle-orm'
import { db, type Tx } from '@/db/client'
import { authenticators } from '@/db/schema/factors'
import type { Actor } from '@/lib/auth/actor'
import type { PasskeyProof } from '@/lib/contract/passkeys'
import { Problem } from '@/lib/problem'
import { countTry, forgiveTries } from '../guard/count-try'
import { findOwner } from '../owner/find-owner'
import { holdOwner } from '../owner/hold-owner'
import { tellOwner } from '../owner/tell-owner'
import { verifySecond } from '../passkeys/second-factor'
import type { Begin } from '../sessions/start-session'
import { stepOf, unsealSecret } from './authenticator'
import { needRecent, proveIn } from './prove'
import { spendIn } from './recovery-codes'

/**
 * By six digits of their app or a recovery code. Returns the raw token of the session that takes this one's place, if
 * one does. Throws `second-code-wrong`, `sign-in-again`, `too-many-requests`.
 */
export async function showCode(actor: Actor, code: string, begin: Begin): Promise<string | null> {
  const reader = await needRecent(actor)
  await countTry('second-factor', reader.userId)
  const digits = code.replace(/\s/g, '')
  return db.transaction(async (tx) => {
    // as whoever changes them does, first of all: nobody waits for one who waits for them
    await holdOwner(tx, reader.userId)
    const isApps = /^\d{6}$/.test(digits)
    const fits = isApps
      ? await spendCode(tx, reader.userId, digits)
      : await spendRecovery(tx, reader.userId, code)
    if (!fits) throw new Problem('second-code-wrong')
    await forgiveTries(tx, 'second-factor', reader.userId)
    return proveIn(tx, reader, begin)
  })
}

type Signed = { token: string | undefined; proof: PasskeyProof }

/** The same by a passkey that this browser was asked for. */
export async function showPasskey(actor: Actor, { token, proof }: Signed, begin: Begin) {
  const reader = await needRecent(actor)
  if (!(await verifySecond(reader.userId, token, proof))) throw new Problem('passkey-refused')
  return db.transaction((tx) => proveIn(tx, reader, begin))
}

/** Each step's code once, also for two who send it at one instant. */
async function spendCode(tx: Tx, userId: string, code: string): Promise<boolean> {
  const [kept] = await tx
    .select({ sealed: authenticators.sealed })
    .from(authenticators)
    .where(eq(authenticators.userId, userId))
  const secret = kept && unsealSecret(kept.sealed, userId)
  const step = secret ? stepOf(secret, code) : null
  if (step === null) return false
  const spent = await tx
    .update(authenticators)
    .set({ lastStep: step })
    .where(and(eq(authenticators.userId, userId), lt(authenticators.lastStep, step)))
    .returning({ userId: authenticators.userId })
  return spent.length > 0
}

async function spendRecovery(tx: Tx, userId: string, code: string): Promise<boolean> {
  if (!(await spendIn(tx, userId, code))) return false
  await tellOwner(tx, await findOwner(tx, userId), { change: 'second.recovered' })
  return true
}
