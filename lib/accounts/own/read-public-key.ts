import { createPublicKey } from 'node:crypto'
import { Problem } from '@/lib/problem'

type PublicKey = { kty: string; crv: string; x: string; y: string }

/** A point on P-256, from a JWK or from SPKI in PEM. Throws `key-refused`, also for a private key: that stays at home. */
export function readPublicKey(given: string): PublicKey {
  if (/PRIVATE KEY|"d"\s*:/.test(given)) throw refused('is a private key: paste its public half')
  const { kty, crv, x, y } = parse(given.trim())
  if (kty !== 'EC' || crv !== 'P-256' || !x || !y) throw refused('is not a key of the curve P-256')
  return { kty, crv, x, y }
}

function parse(given: string) {
  try {
    const key = given.startsWith('{')
      ? createPublicKey({ key: JSON.parse(given), format: 'jwk' })
      : createPublicKey({ key: given, format: 'pem', type: 'spki' })
    return key.export({ format: 'jwk' })
  } catch {
    throw refused('is neither a JWK nor a public key in PEM')
  }
}

const refused = (message: string) => new Problem('key-refused', { errors: [{ path: 'publicKey', message }] })
