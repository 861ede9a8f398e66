import { generateAuthenticationOptions } from '@simplewebauthn/server'
import { db } from '@/db/client'
import type { PasskeyProof } from '@/lib/contract/passkeys'
import { Problem } from '@/lib/problem'
import { type Begin, startSession } from '../sessions/start-session'
import { bytesOf, minutesToSign, newChallenge, spendChallenge } from './challenge'
import { checkProof } from './check-proof'
import { needPasskeys, relyingParty } from './relying-party'

/** Nothing about it depends on who asks. `token` goes into the cookie. Throws `passkeys-off`. */
export async function askForPasskey(former?: string) {
  needPasskeys()
  const { token, challenge } = await newChallenge({ purpose: 'sign-in', userId: null }, former)
  const options = await generateAuthenticationOptions({
    rpID: relyingParty.id,
    challenge: bytesOf(challenge),
    timeout: minutesToSign * 60_000,
    userVerification: 'preferred',
  })
  return { options, token }
}

type Entry = Begin & { proof: PasskeyProof; token: string | undefined }

/**
 * Trades what a passkey signed for a session; returns the raw session token. Throws `passkey-expired`, and
 * `passkey-refused` alike for an unknown passkey and a wrong signature.
 */
export async function enterPasskey({ proof, token, ...begin }: Entry): Promise<string> {
  const challenge = await spendChallenge({ purpose: 'sign-in', userId: null }, token)
  if (!challenge) throw new Problem('passkey-expired')
  const signed = await checkProof(proof, { challenge, mustVerify: false })
  if (!signed) throw new Problem('passkey-refused')
  return startSession(db, signed.userId, { ...begin, way: 'passkey' })
}
