import type { ClientRequest } from 'node:http'
import { type RequestOptions, request } from 'node:https'
import { perProcess } from '@/lib/per-process'
import { lookupAmong, refusePrivate } from './public-address'

/** How to connect. Tests have servers of their own, on ports of their own; no setting leads here. */
export type Connection = Pick<RequestOptions, 'lookup' | 'ca' | 'port'>

export const way = perProcess('outbound', (): { connection: Connection } => ({
  connection: { lookup: lookupAmong() },
}))

/** A request that leaves for the public internet alone, over HTTPS. Redirects are not followed. Throws for other addresses. */
export function requestOutside(
  address: string,
  options: Pick<RequestOptions, 'method' | 'headers' | 'timeout' | 'signal'>,
  connection: Connection = way.connection,
): ClientRequest {
  const url = new URL(address)
  if (url.protocol !== 'https:') throw new Error('the address is not https')
  refusePrivate(url.hostname)
  // a connection of its own, so that its address is looked at each time
  return request(url, { ...connection, ...options, agent: false })
}
