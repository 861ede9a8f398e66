import { createHmac } from 'node:crypto'

const prefix = 'whsec_'

/** The bytes of a secret as Standard Webhooks writes it: `whsec_` and 24 to 64 bytes in base64. null: it is none. */
export function keyOf(secret: string): Buffer | null {
  const encoded = secret.startsWith(prefix) ? secret.slice(prefix.length) : ''
  const key = Buffer.from(encoded, 'base64')
  const isWhole = key.toString('base64').replace(/=+$/, '') === encoded.replace(/=+$/, '')
  return isWhole && key.length >= 24 && key.length <= 64 ? key : null
}

/** Headers by which the receiver knows who sent a body and when (https://www.standardwebhooks.com). `at`: milliseconds. */
export function sign(key: Buffer, { id, at, body }: { id: string; at: number; body: string }) {
  const timestamp = String(Math.floor(at / 1000))
  const signature = createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest('base64')
  return { 'webhook-id': id, 'webhook-timestamp': timestamp, 'webhook-signature': `v1,${signature}` }
}
