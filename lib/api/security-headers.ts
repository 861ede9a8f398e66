import { randomBytes } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { env } from '@/lib/env'
import { protectiveHeaders } from '@/lib/protective-headers'

/** Ahead of whoever answers. */
export function setSecurityHeaders(response: ServerResponse) {
  for (const [name, value] of protectiveHeaders) response.setHeader(name, value)
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
  // its own address is what it is opened by
  if (request.url?.startsWith('/unsubscribe/')) response.setHeader('Referrer-Policy', 'no-referrer')
  // not on the pages of the sign-in window: they must not lose the iframe that opened it
  if (/^\/newsroom(?:[/?]|$)/.test(request.url ?? '')) {
    response.setHeader('Cross-Origin-Opener-Policy', 'same-origin-allow-popups')
  }
}
