import { type Connection, requestOutside } from '@/lib/outbound/request-outside'

/** Seconds: what could not be delivered within a day is no news. */
const timeToLive = 24 * 3600
const patience = 10_000

export type Message = { body: Buffer; authorization: string; topic: string }

/**
 * Hands a message to the push service of a browser (RFC 8030). Returns the status of the answer, which is not read.
 * Throws where nobody answers, or the host is not on the public internet.
 */
export function deliver(
  endpoint: string,
  { body, authorization, topic }: Message,
  connection?: Connection,
): Promise<number> {
  return new Promise((resolve, reject) => {
    const headers = {
      Authorization: authorization,
      'Content-Encoding': 'aes128gcm',
      'Content-Type': 'application/octet-stream',
      'Content-Length': body.length,
      TTL: timeToLive,
      Topic: topic,
      Urgency: 'normal',
    }
    const call = requestOutside(endpoint, { method: 'POST', timeout: patience, headers }, connection)
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
