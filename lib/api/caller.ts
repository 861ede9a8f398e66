import type { Context } from 'hono'
import type { Origin } from '@/lib/accounts/sessions/place'
import { env } from '@/lib/env'
import { clientAddress, networkOf } from './client-address'
import type { Api } from './context'

/** The address that a request comes from. */
function addressOfCaller(c: Context<Api>): string {
  const socket = c.env?.incoming?.socket.remoteAddress ?? ''
  return clientAddress(socket, c.req.header('x-forwarded-for'), env.trustedProxies)
}

/** The network that a request comes from: what limits count by. */
export const networkOfCaller = (c: Context<Api>): string => networkOf(addressOfCaller(c))

/** What its owner is told of a session that begins. */
export const originOfCaller = (c: Context<Api>): Origin => ({
  agent: c.req.header('user-agent'),
  address: addressOfCaller(c),
})
