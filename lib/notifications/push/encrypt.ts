import { createCipheriv, createECDH, hkdfSync, randomBytes } from 'node:crypto'

const curve = 'prime256v1'
// one record holds all: push services take 4096 bytes (RFC 8030, section 7.2)
const recordSize = 4096

/** What a browser gave: its public key and a secret, both base64url. */
export type Keys = { p256dh: string; auth: string }

type Chance = { privateKey?: Buffer; salt?: Buffer }

/** A message that only the browser can read (RFC 8291, in the form of RFC 8188); at most 3,900 bytes. */
export function encrypt(message: string, { p256dh, auth }: Keys, { privateKey, salt }: Chance = {}): Buffer {
  const own = createECDH(curve)
  if (privateKey) own.setPrivateKey(privateKey)
  else own.generateKeys()
  const [theirs, ours] = [Buffer.from(p256dh, 'base64url'), own.getPublicKey()]
  const info = Buffer.concat([Buffer.from('WebPush: info\0'), theirs, ours])
  const key = hkdf(own.computeSecret(theirs), Buffer.from(auth, 'base64url'), { info, length: 32 })

  const grain = salt ?? randomBytes(16)
  const contentKey = hkdf(key, grain, { info: Buffer.from('Content-Encoding: aes128gcm\0'), length: 16 })
  const nonce = hkdf(key, grain, { info: Buffer.from('Content-Encoding: nonce\0'), length: 12 })
  const cipher = createCipheriv('aes-128-gcm', contentKey, nonce)
  const head = Buffer.alloc(5)
  head.writeUInt32BE(recordSize)
  head[4] = ours.length
  // 2: the last record
  const sealed = [cipher.update(message, 'utf8'), cipher.update(Buffer.from([2])), cipher.final()]
  return Buffer.concat([grain, head, ours, ...sealed, cipher.getAuthTag()])
}

/** Whether anything can be encrypted for a key: it is a point of the curve. */
export function isPublicKey(p256dh: string): boolean {
  const own = createECDH(curve)
  own.generateKeys()
  try {
    return own.computeSecret(Buffer.from(p256dh, 'base64url')).length === 32
  } catch {
    return false
  }
}

const hkdf = (key: Buffer, salt: Buffer, { info, length }: { info: Buffer; length: number }) =>
  Buffer.from(hkdfSync('sha256', key, salt, info, length))
