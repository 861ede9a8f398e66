import { decodeProtectedHeader, errors, jwtVerify } from 'jose'
import { db } from '@/db/client'
import { unseal } from '@/lib/auth/seal'
import { id } from '@/lib/contract/fields'
import { type OwnClaims, ownClaims } from '@/lib/contract/own-accounts'
import { Problem } from '@/lib/problem'
import type { Site } from '@/lib/sites/find-site'
import { boundTo } from './keys'
import { countLiveKeys, findLiveKey, type Key } from './queries'

/** Between `iat` and `exp`, in seconds. */
const longest = 300
/** How far the publisher's clock may be from ours, in seconds. */
export const tolerance = 30

export type Vouched = { key: Key; claims: OwnClaims }

/**
 * What one of the site's keys vouches for, if it does so now. Throws `own-accounts-off`, `token-refused` with what is
 * wrong. Whether it was used before is for who uses it.
 */
export async function checkToken(site: Site, token: string): Promise<Vouched> {
  if (!site.ways.includes('own')) throw new Problem('own-accounts-off')
  const key = await keyOf(site, token)
  const claims = await verified(site, key, token)
  if (claims.exp - claims.iat > longest) throw refused('exp', `is more than ${longest} seconds after iat`)
  return { key, claims }
}

async function keyOf(site: Site, token: string): Promise<Key> {
  const { kid } = headerOf(token)
  const key = id.safeParse(kid).success ? await findLiveKey(site.id, kid as string) : null
  if (key) return key
  const isOff = (await countLiveKeys(db, site.id)) === 0
  throw isOff ? new Problem('own-accounts-off') : refused('kid', 'names no key of this site that is in use')
}

function headerOf(token: string) {
  try {
    return decodeProtectedHeader(token)
  } catch {
    throw refused('token', 'has no header that can be read')
  }
}

async function verified(site: Site, key: Key, token: string): Promise<OwnClaims> {
  const { data, error } = ownClaims.safeParse(await payloadOf(site, key, token))
  if (data) return data
  const [{ path, message }] = error.issues as [(typeof error.issues)[number]]
  throw refused(path.join('.'), message)
}

/** The algorithm is the key's own, whatever the token says. */
async function payloadOf(site: Site, key: Key, token: string): Promise<unknown> {
  try {
    const { payload } = await jwtVerify(token, secretOf(key), {
      algorithms: [key.algorithm],
      audience: site.slug,
      requiredClaims: ['iss', 'sub', 'jti', 'iat', 'exp'],
      maxTokenAge: longest,
      clockTolerance: tolerance,
    })
    return payload
  } catch (error) {
    if (error instanceof errors.JOSEError) throw refused(...said(error))
    throw error
  }
}

function secretOf({ siteId, id, algorithm, publicKey, sealedSecret }: Key) {
  if (publicKey) return { ...publicKey, alg: algorithm }
  const secret = sealedSecret && unseal(sealedSecret, boundTo(siteId, id))
  // sealed by a server with another secret
  if (!secret) throw refused('kid', 'names a key that this server cannot open: make a new one')
  return new TextEncoder().encode(secret)
}

function said(error: errors.JOSEError): [path: string, message: string] {
  if (error instanceof errors.JWTExpired || error instanceof errors.JWTClaimValidationFailed)
    return [error.claim, error.reason === 'missing' ? 'is missing' : error.message]
  if (error instanceof errors.JOSEAlgNotAllowed) return ['alg', 'is not the algorithm of this key']
  if (error instanceof errors.JWSSignatureVerificationFailed)
    return ['signature', 'is not made with this key']
  return ['token', 'is no JWS that can be read']
}

export const refused = (path: string, message: string) =>
  new Problem('token-refused', { errors: [{ path, message }] })
