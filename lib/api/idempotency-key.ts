import type { Context } from 'hono'
import { Problem } from '@/lib/problem'

/** The header's value, null without one. Throws `invalid-input` for what cannot be kept as a key. */
export function idempotencyKey(c: Context): string | null {
  const key = c.req.header('idempotency-key')
  if (key === undefined) return null
  if (/^[\x21-\x7e]{1,100}$/.test(key)) return key
  const message = 'has to be 1 to 100 visible ASCII characters'
  throw new Problem('invalid-input', { errors: [{ path: 'Idempotency-Key', message }] })
}
