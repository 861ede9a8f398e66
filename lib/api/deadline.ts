import type { ServerResponse } from 'node:http'
import { createMiddleware } from 'hono/factory'
import { isAway } from '@/lib/live/follow'
import { Problem } from '@/lib/problem'
import type { Api } from './context'

// nobody waits longer than 5 s, whatever does not answer us; milliseconds
const patience = 4_500
// while the database is known to be away: what needs none, or a replica, is there by then
const shortPatience = 1_000
const safeMethods = new Set(['GET', 'HEAD', 'OPTIONS'])

/** Whoever would wait too long is told when to come back; what was begun for them may still be done. */
export const keepTime = createMiddleware<Api>(async (c, next) => {
  if (isAway() && !safeMethods.has(c.req.method)) throw new Problem('unavailable')
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    const tooLate = () => {
      // a stream that is open already answers for itself
      if (!c.env?.outgoing?.headersSent) reject(new Problem('unavailable'))
    }
    timer = setTimeout(tooLate, wait())
  })
  await Promise.race([next(), late]).finally(() => clearTimeout(timer))
})

/** The same for what is answered by others, on Node's own response: what they say later is lost. */
export function refuseWhenLate(response: ServerResponse) {
  const timer = setTimeout(() => {
    if (response.headersSent) return
    response.writeHead(503, { 'Content-Type': 'text/plain', 'Cache-Control': 'no-store', 'Retry-After': '5' })
    response.end('503')
  }, wait())
  response.once('close', () => clearTimeout(timer))
}

const wait = () => (isAway() ? shortPatience : patience)
