import { env } from './env'

/** On every answer, whoever gives it; those that are framed or shared replace what they must. */
export const protectiveHeaders: [name: string, value: string][] = [
  ['X-Content-Type-Options', 'nosniff'],
  ['Referrer-Policy', 'strict-origin-when-cross-origin'],
  ['Permissions-Policy', 'camera=(), microphone=(), geolocation=(), payment=(), usb=()'],
  ['Content-Security-Policy', "default-src 'none'; frame-ancestors 'none'; base-uri 'none'"],
  ['X-Frame-Options', 'DENY'],
]
if (env.publicUrl.startsWith('https:')) {
  protectiveHeaders.push(['Strict-Transport-Security', 'max-age=63072000; includeSubDomains'])
}
