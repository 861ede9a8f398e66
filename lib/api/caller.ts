import type { Context } from 'hono'
import { env } from '@/lib/env'
import { clientAddress, networkOf } from './client-address'
import type { Api } from './context'

/** The network that a request comes from: what limits count by. */
export function networkOfCaller(c: Context<Api>): string {
  const socket = c.env?.incoming?.socket.remoteAddress ?? ''
  return networkOf(clientAddress(socket, c.req.header('x-forwarded-for'), env.trustedProxies))
}
