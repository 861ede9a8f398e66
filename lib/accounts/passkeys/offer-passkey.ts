import { generateRegistrationOptions } from '@simplewebauthn/server'
import { eq } from 'drizzle-orm'
import { parse } from 'uuid'
import { db } from '@/db/client'
import { passkeys } from '@/db/schema/factors'
import type { Actor } from '@/lib/auth/actor'
import { authorize } from '@/lib/auth/can'
import { Problem } from '@/lib/problem'
import { bytesOf, minutesToSign, newChallenge } from './challenge'
import { holdOwner } from './hold-owner'
import { needPasskeys, relyingParty } from './relying-party'

/** More devices than anybody signs in with. */
export const mostPasskeys = 10
/** EdDSA, ES256, RS256: what every server of ours can check. */
export const algorithms = [-8, -7, -257]

/**
 * What a browser needs to make a passkey with which no address has to be typed. `token` goes into the cookie. Throws
 * `sign-in-again`, `too-many-passkeys`, `passkeys-off`.
 */
export async function offerPasskey(actor: Actor, former?: string) {
  authorize(actor, 'account.use', {})
  needPasskeys()
  const { owner, own } = await db.transaction(async (tx) => ({
    owner: await holdOwner(tx, actor),
    own: await tx
      .select({ id: passkeys.id, transports: passkeys.transports })
      .from(passkeys)
      .where(eq(passkeys.userId, actor.userId)),
  }))
  if (own.length >= mostPasskeys) throw new Problem('too-many-passkeys')
  const { token, challenge } = await newChallenge({ purpose: 'register', userId: owner.id }, former)
  const options = await generateRegistrationOptions({
    rpName: relyingParty.name,
    rpID: relyingParty.id,
    userID: new Uint8Array(parse(owner.id)),
    userName: owner.email ?? owner.name ?? relyingParty.name,
    userDisplayName: owner.name ?? '',
    challenge: bytesOf(challenge),
    timeout: minutesToSign * 60_000,
    attestationType: 'none',
    excludeCredentials: own,
    authenticatorSelection: { residentKey: 'required', userVerification: 'preferred' },
    supportedAlgorithmIDs: algorithms,
  })
  return { options, token }
}
