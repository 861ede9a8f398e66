import { generateRegistrationOptions } from '@simplewebauthn/server'
import { eq } from 'drizzle-orm'
import { parse } from 'uuid'
import { db } from '@/db/client'
import { passkeys } from '@/db/schema/factors'
import type { Actor } from '@/lib/auth/actor'
import { Problem } from '@/lib/problem'
import { findOwner } from '../owner/find-owner'
import { guardOwner } from '../owner/guard-owner'
import { bytesOf, minutesToSign, newChallenge } from './challenge'
import { needPasskeys, relyingParty } from './relying-party'

/** More devices than anybody signs in with. */
export const mostPasskeys = 10
/** EdDSA, ES256, RS256: what every server of ours can check. */
export const algorithms = [-8, -7, -257]

/**
 * What a browser needs to make a passkey with which no address has to be typed. `token` goes into the cookie. Throws
 * `sign-in-again`, `step-up`, `too-many-passkeys`, `passkeys-off`.
 */
export async function offerPasskey(actor: Actor, former?: string) {
  const { userId } = await guardOwner(actor)
  needPasskeys()
  const own = await db
    .select({ id: passkeys.id, transports: passkeys.transports })
    .from(passkeys)
    .where(eq(passkeys.userId, userId))
  if (own.length >= mostPasskeys) throw new Problem('too-many-passkeys')
  const owner = await findOwner(db, userId)
  const { token, challenge } = await newChallenge({ purpose: 'register', userId }, former)
  const options = await generateRegistrationOptions({
    rpName: relyingParty.name,
    rpID: relyingParty.id,
    userID: new Uint8Array(parse(userId)),
    userName: owner?.email ?? owner?.name ?? relyingParty.name,
    userDisplayName: owner?.name ?? '',
    challenge: bytesOf(challenge),
    timeout: minutesToSign * 60_000,
    attestationType: 'none',
    excludeCredentials: own,
    authenticatorSelection: { residentKey: 'required', userVerification: 'preferred' },
    supportedAlgorithmIDs: algorithms,
  })
  return { options, token }
}
