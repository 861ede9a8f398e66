import { createHmac, randomInt, timingSafeEqual } from 'node:crypto'
import { env } from '@/lib/env'

/** Guesses that one code survives: 5 in 1,000,000 (OWASP ASVS 5.0, 6.5.4 and 6.6.3). */
export const maxTries = 5
export const minutesToLive = 10

/** What a code is for; it is of no use for anything else. */
export type Purpose = 'sign-in code' | 'phone code' | `phone of ${string}` | `address of ${string}`

type Asked = { request: string; purpose: Purpose }

export const newCode = (digits: 6 | 8 = 6) =>
  randomInt(10 ** digits)
    .toString()
    .padStart(digits, '0')

/** Keyed, because a million digits are hashed in no time; bound to the request that the code answers. */
export const hashCode = ({ request, purpose }: Asked, code: string) =>
  createHmac('sha256', env.secret).update(`${purpose} ${request} ${code}`).digest('base64url')

export function isCode(expected: string, asked: Asked, code: string) {
  return timingSafeEqual(Buffer.from(expected), Buffer.from(hashCode(asked, code)))
}
