import { once } from 'node:events'
import type { IncomingMessage } from 'node:http'
import { requestOutside } from './request-outside'

export type Question = { method: 'GET' | 'POST'; headers: Record<string, string>; body?: string | null }
type Asked = Question & { signal: AbortSignal }

/** Bytes of an answer's body. */
const most = 16 * 1024

/** For the log: it says what went wrong and nothing of what was sent. */
export class Refusal extends Error {}

/** Asks, and leaves as soon as what is there of the answer has been read. Throws what the network says, and when `signal` is aborted. */
export async function exchange<Read>(
  url: string,
  { method, headers, body = null, signal }: Asked,
  read: (response: IncomingMessage) => Promise<Read>,
): Promise<Read> {
  signal.throwIfAborted()
  const sent = body === null ? null : Buffer.from(body)
  const call = requestOutside(url, {
    method,
    signal,
    headers: {
      ...{ 'User-Agent': 'Pikir', Accept: 'application/json', 'Accept-Encoding': 'identity' },
      ...headers,
      ...(sent && { 'Content-Length': sent.length }),
    },
  })
  // it may fail at any time, also when nobody waits for it any more
  call.on('error', () => {})
  call.end(sent ?? undefined)
  try {
    const [response] = (await once(call, 'response', { signal })) as [IncomingMessage]
    return await read(response)
  } finally {
    call.destroy()
  }
}

/** The body, all of it. Throws for more than 16 KiB. */
export async function bytesOf(response: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = []
  let length = 0
  for await (const chunk of response as AsyncIterable<Buffer>) {
    length += chunk.length
    if (length > most) throw new Refusal('it answered with more than 16 KiB')
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}
