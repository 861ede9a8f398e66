import { createLocalJWKSet, type JSONWebKeySet, type JWTPayload, jwtVerify } from 'jose'

// none with a shared secret: who can check such a token can make one
const algorithms = ['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512', 'ES256', 'ES384', 'ES512', 'EdDSA']
// seconds that clocks may differ by
const clockTolerance = 10

type Wanted = { keys: JSONWebKeySet; issuer: string; clientId: string; nonce: string }
export type Claims = JWTPayload & { iss: string; sub: string }

/** What an issuer has signed about somebody, for us and for this very sign-in (OpenID Connect Core 1.0, 3.1.3.7). Throws for anything else. */
export async function checkIdToken(
  token: string,
  { keys, issuer, clientId, nonce }: Wanted,
): Promise<Claims> {
  const { payload } = await jwtVerify(token, createLocalJWKSet(keys), {
    ...{ issuer, audience: clientId, algorithms, clockTolerance },
    requiredClaims: ['sub', 'iat', 'exp'],
  })
  const { sub, azp } = payload
  if (payload.nonce !== nonce) throw new Error('the token is of another sign-in')
  const isOurs = azp === undefined ? [payload.aud].flat().length === 1 : azp === clientId
  if (!isOurs) throw new Error('the token is for another party')
  if (!sub || sub.length > 255) throw new Error('the token names nobody')
  return { ...payload, iss: issuer, sub }
}
