import { randomBytes } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { env } from '@/lib/env'

const always = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'Permissions-Policy': 'camera=(), microphone=(), geolocation=(), payment=(), usb=()',
}

/** On every answer, whoever gives it; those that are framed or shared replace what they must. */
export function setSecurityHeaders(response: ServerResponse) {
  for (const [name, value] of Object.entries(always)) response.setHeader(name, value)
  response.setHeader('Content-Security-Policy', "default-src 'none'; frame-ancestors 'none'; base-uri 'none'")
  response.setHeader('X-Frame-Options', 'DENY')
  if (env.publicUrl.startsWith('https:')) {
    response.setHeader('Strict-Transport-Security', 'max-age=63072000; includeSubDomains')
  }
}

/** For pages of our own: their scripts carry a nonce, which Next takes from the request's header of that name. */
export function setPagePolicy(request: IncomingMessage, response: ServerResponse) {
  const nonce = randomBytes(16).toString('base64')
  // reloading during development evaluates code and speaks over a socket
  const development = env.dev ? " 'unsafe-eval'" : ''
  const policy = [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${development}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    `connect-src 'self'${env.dev ? ' ws:' : ''}`,
    `frame-src ${env.publicUrl}`,
    `form-action 'self' https:`,
    "worker-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ')
  request.headers['content-security-policy'] = policy
  request.headers['x-nonce'] = nonce
  response.setHeader('Content-Security-Policy', policy)
  // not on the pages of the sign-in window: they must not lose the iframe that opened it
  if (/^\/newsroom(?:[/?]|$)/.test(request.url ?? '')) {
    response.setHeader('Cross-Origin-Opener-Policy', 'same-origin-allow-popups')
  }
}
