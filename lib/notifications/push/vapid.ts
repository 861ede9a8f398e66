import { createPrivateKey, sign } from 'node:crypto'

export type Vapid = { publicKey: string; privateKey: string }

// seconds; a day is the most that push services take
const validFor = 12 * 3600

/** Says to a push service who calls (RFC 8292). `contact`: where its people can write or look. */
export function authorization(
  endpoint: string,
  { publicKey, privateKey }: Vapid,
  { contact, now }: { contact: string; now: number },
): string {
  const claims = {
    aud: new URL(endpoint).origin,
    exp: Math.floor(now / 1000) + validFor,
    sub: contact,
  }
  const said = `${encoded({ typ: 'JWT', alg: 'ES256' })}.${encoded(claims)}`
  const point = Buffer.from(publicKey, 'base64url')
  const [x, y] = [point.subarray(1, 33), point.subarray(33)].map((half) => half.toString('base64url'))
  const jwk = { kty: 'EC', crv: 'P-256', x, y, d: privateKey }
  const key = createPrivateKey({ key: jwk, format: 'jwk' })
  const signature = sign('sha256', Buffer.from(said), { key, dsaEncoding: 'ieee-p1363' })
  return `vapid t=${said}.${signature.toString('base64url')}, k=${publicKey}`
}

const encoded = (part: object) => Buffer.from(JSON.stringify(part)).toString('base64url')
