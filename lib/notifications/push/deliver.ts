import { type RequestOptions, request } from 'node:https'
import { lookupPublic } from './public-address'

/** Seconds: what could not be delivered within a day is no news. */
const timeToLive = 24 * 3600
const patience = 10_000

export type Message = { body: Buffer; authorization: string; topic: string }

/** How to connect; tests have a push service of their own. */
export type Connection = Pick<RequestOptions, 'lookup' | 'ca'>

const toTheWorld: Connection = { lookup: lookupPublic }

/**
 * Hands a message to the push service of a browser (RFC 8030). Returns the status of the answer, which is not read.
 * Throws where nobody answers, or the host is not on the public internet.
 */
export function deliver(
  endpoint: string,
  { body, authorization, topic }: Message,
  connection = toTheWorld,
): Promise<number> {
  return new Promise((resolve, reject) => {
    const call = request(endpoint, {
      ...connection,
      method: 'POST',
      timeout: patience,
      // a connection of its own, so that its address is looked at each time
      agent: false,
      headers: {
        Authorization: authorization,
        'Content-Encoding': 'aes128gcm',
        'Content-Type': 'application/octet-stream',
        'Content-Length': body.length,
        TTL: timeToLive,
        Topic: topic,
        Urgency: 'normal',
      },
    })
    call.on('response', (response) => {
      response.resume().on('error', () => {})
      resolve(response.statusCode ?? 0)
      response.destroy()
    })
    call.on('timeout', () => call.destroy(new Error('the push service did not answer')))
    call.on('error', reject)
    call.end(body)
  })
}
