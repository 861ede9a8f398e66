import { createHmac, randomInt } from 'node:crypto'
import { createChallenge, verifySolution } from 'altcha-lib'
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2'
import { db } from '@/db/client'
import { hashToken } from '@/lib/auth/tokens'
import { type Challenge, challenge, type Proof, proof } from '@/lib/contract/proof'
import { keyFor } from '@/lib/key-for'
import { spend } from '../spend'

/** What a solved sum is good for: one kind of request, from one network. */
export type Purpose = { what: string; network: string }

const minutes = 5
// rounds for each try, and how many tries the answer lies behind: half a second to one on a phone (decision 029)
const cost = 2_000
const [fewest, most] = [200, 400]

/** A sum that costs whoever solves it some hundred times as much as it costs us to set and to check. */
export async function setSum(purpose: Purpose): Promise<Challenge> {
  const set = await createChallenge({
    algorithm: 'PBKDF2/SHA-256',
    cost,
    counter: randomInt(fewest, most),
    deriveKey,
    expiresAt: new Date(Date.now() + minutes * 60_000),
    ...secretsOf(purpose),
  })
  return challenge.parse(set)
}

/** Whether it is the answer to a sum of ours for that purpose, in time, and the first time that it is given. */
export async function spendProof(header: string, purpose: Purpose): Promise<boolean> {
  const given = readProof(header)
  if (!given) return false
  const { verified } = await verifySolution({ ...given, deriveKey, ...secretsOf(purpose) })
  const { nonce, expiresAt } = given.challenge.parameters
  return verified && spend(db, hashToken(`proof ${nonce}`), new Date((expiresAt + 60) * 1000))
}

function readProof(header: string): Proof | null {
  if (header.length > 2_000) return null
  try {
    return proof.parse(JSON.parse(Buffer.from(header, 'base64url').toString()))
  } catch {
    return null
  }
}

/** For another purpose the signature is another one. */
function secretsOf({ what, network }: Purpose) {
  const key = keyFor('proof')
  const secret = (part: string) =>
    createHmac('sha256', key).update(`${part}\n${what}\n${network}`).digest('base64url')
  return { hmacSignatureSecret: secret('sum'), hmacKeySignatureSecret: secret('answer') }
}
