import { verifyAuthenticationResponse } from '@simplewebauthn/server'
import { and, eq, lt, sql } from 'drizzle-orm'
import { db } from '@/db/client'
import { passkeys } from '@/db/schema/factors'
import type { PasskeyProof } from '@/lib/contract/passkeys'
import { log } from '@/lib/log'
import { isInFirstParty } from './client-data'
import { relyingParty } from './relying-party'

type Asked = {
  challenge: string
  /** By fingerprint, face or PIN: a key alone may have been stolen. */
  mustVerify: boolean
  /** Whose key it has to be; unset: anybody's. */
  ofUser?: string
}

type Kept = typeof passkeys.$inferSelect

/**
 * Whose key has signed. null, whatever does not fit: an unknown key is told from a wrong signature by nobody. Who that
 * is says the key alone, not the name that the answer gives its owner.
 */
export async function checkProof(proof: PasskeyProof, asked: Asked): Promise<{ userId: string } | null> {
  const [kept] = await db.select().from(passkeys).where(eq(passkeys.id, proof.id))
  if (!kept || (asked.ofUser !== undefined && kept.userId !== asked.ofUser)) return null
  const use = await verify(kept, proof, asked)
  return use ? countUse(kept, use) : null
}

async function verify(kept: Kept, proof: PasskeyProof, { challenge, mustVerify }: Asked) {
  if (!isInFirstParty(proof.response.clientDataJSON)) return null
  try {
    const { verified, authenticationInfo } = await verifyAuthenticationResponse({
      response: { ...proof, clientExtensionResults: {} },
      expectedChallenge: challenge,
      expectedOrigin: relyingParty.origin,
      expectedRPID: relyingParty.id,
      requireUserVerification: mustVerify,
      // uses are counted below, where two at once are told apart
      credential: { id: kept.id, publicKey: new Uint8Array(kept.publicKey), counter: 0 },
    })
    return verified ? authenticationInfo : null
  } catch {
    return null
  }
}

type Use = { newCounter: number; credentialBackedUp: boolean }

/** An authenticator that counts never goes back: if it does there are two of it. Most do not count, and say 0. */
async function countUse({ id }: Kept, { newCounter, credentialBackedUp }: Use) {
  const [counted] = await db
    .update(passkeys)
    .set({ counter: newCounter, isBackedUp: credentialBackedUp, usedAt: sql`now()` })
    .where(and(eq(passkeys.id, id), isAhead(newCounter)))
    .returning({ userId: passkeys.userId })
  if (!counted) log.warn('a passkey counted backwards: there may be a copy of it')
  return counted ?? null
}

const isAhead = (counter: number) => (counter === 0 ? eq(passkeys.counter, 0) : lt(passkeys.counter, counter))
