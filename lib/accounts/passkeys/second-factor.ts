import { generateAuthenticationOptions } from '@simplewebauthn/server'
import { eq } from 'drizzle-orm'
import { db } from '@/db/client'
import { passkeys } from '@/db/schema/factors'
import type { PasskeyProof } from '@/lib/contract/passkeys'
import { bytesOf, minutesToSign, newChallenge, spendChallenge } from './challenge'
import { checkProof } from './check-proof'
import { needPasskeys, relyingParty } from './relying-party'

/**
 * Asks somebody who is signed in already for one of their passkeys, with fingerprint, face or PIN. `token` goes into the
 * cookie `challengeCookies['second-factor']`; `former` is what stands there. Throws `passkeys-off`.
 */
export async function optionsForSecond(userId: string, former?: string) {
  needPasskeys()
  const own = await db
    .select({ id: passkeys.id, transports: passkeys.transports })
    .from(passkeys)
    .where(eq(passkeys.userId, userId))
  const { token, challenge } = await newChallenge({ purpose: 'second-factor', userId }, former)
  const options = await generateAuthenticationOptions({
    rpID: relyingParty.id,
    challenge: bytesOf(challenge),
    allowCredentials: own,
    timeout: minutesToSign * 60_000,
    userVerification: 'required',
  })
  return { options, token }
}

/** Whether one of their passkeys signed what this browser was asked for; each question is good for one try. */
export async function verifySecond(
  userId: string,
  token: string | undefined,
  proof: PasskeyProof,
): Promise<boolean> {
  const challenge = await spendChallenge({ purpose: 'second-factor', userId }, token)
  if (!challenge) return false
  return (await checkProof(proof, { challenge, mustVerify: true, ofUser: userId })) !== null
}
