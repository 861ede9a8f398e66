import { once } from 'node:events'
import type { IncomingHttpHeaders, IncomingMessage } from 'node:http'
import { requestOutside } from './request-outside'

export type Question = { method: 'GET' | 'POST'; headers: Record<string, string>; body?: string }
export type Answer = { headers: IncomingHttpHeaders; text: string }

/** Bytes of an answer's body. */
const most = 16 * 1024

/**
 * Asks and reads the answer, all of it before `signal` is aborted. Throws for a status other than 2xx, for more than
 * 16 KiB and for what is not UTF-8; what is thrown names neither the host nor anything that was sent.
 */
export async function askOutside(url: string, question: Question, signal: AbortSignal): Promise<Answer> {
  try {
    signal.throwIfAborted()
    return await exchange(url, question, signal)
  } catch (error) {
    if (error instanceof Refusal) throw error
    throw new Refusal(signal.aborted ? 'it took too long' : `it could not be asked: ${codeOf(error)}`)
  }
}

async function exchange(
  url: string,
  { method, headers, body }: Question,
  signal: AbortSignal,
): Promise<Answer> {
  const sent = body === undefined ? null : Buffer.from(body)
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
    const status = response.statusCode ?? 0
    if (status < 200 || status > 299) throw new Refusal(`it answered with status ${status}`)
    return { headers: response.headers, text: await textOf(response) }
  } finally {
    call.destroy()
  }
}

async function textOf(response: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  let length = 0
  for await (const chunk of response as AsyncIterable<Buffer>) {
    length += chunk.length
    if (length > most) throw new Refusal('it answered with more than 16 KiB')
    chunks.push(chunk)
  }
  return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(chunks))
}

/** For the log: it says what went wrong and nothing of what was sent. */
class Refusal extends Error {}

const codeOf = (error: unknown) =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : 'no reason given'
