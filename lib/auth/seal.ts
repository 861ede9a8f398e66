import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import { keyFor } from '@/lib/key-for'

const key = () => keyFor('sealed settings')

/** AES-256-GCM under a key that the database does not hold; `bound` says where it is kept, and it opens nowhere else. */
export function seal(secret: string, bound: string): string {
  const nonce = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', key(), nonce).setAAD(Buffer.from(bound))
  const sealed = Buffer.concat([cipher.update(secret, 'utf8'), cipher.final()])
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString('base64url')
}

/** null: sealed under another key or for another place, or no longer whole. */
export function unseal(sealed: string, bound: string): string | null {
  const bytes = Buffer.from(sealed, 'base64url')
  try {
    const decipher = createDecipheriv('aes-256-gcm', key(), bytes.subarray(0, 12), { authTagLength: 16 })
    decipher.setAAD(Buffer.from(bound)).setAuthTag(bytes.subarray(12, 28))
    return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString('utf8')
  } catch {
    return null
  }
}
