import { generateSecret, generateURI, verifySync } from 'otplib'
import { seal, unseal } from '@/lib/auth/seal'

/** As all apps expect it (RFC 6238): SHA-1, six digits, a step of half a minute; one step early or late is forgiven. */
const period = 30
const shape = { algorithm: 'sha1', digits: 6, period } as const

// 160 bits (RFC 4226, 4)
export const newSecret = () => generateSecret({ length: 20 })

/** What a QR code tells an app. */
export const uriOf = (secret: string, owner: string) =>
  generateURI({ ...shape, issuer: 'Pikir', label: owner, secret })

/** Which step of time the code is of, if it is one; null: it is not. */
export function stepOf(secret: string, code: string, now = Date.now()): number | null {
  const epoch = Math.floor(now / 1000)
  const found = verifySync({ ...shape, secret, token: code, epoch, epochTolerance: period })
  return found.valid ? Math.floor(epoch / period) + found.delta : null
}

const boundTo = (userId: string) => `authenticator ${userId}`

export const sealSecret = (secret: string, userId: string) => seal(secret, boundTo(userId))
export const unsealSecret = (sealed: string, userId: string) => unseal(sealed, boundTo(userId))
