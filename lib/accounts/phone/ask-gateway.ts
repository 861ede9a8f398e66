import { once } from 'node:events'
import type { IncomingMessage } from 'node:http'
import type { SmsFault, SmsOutcome, SmsRequest } from '@/lib/contract/phone'
import { throughBreaker } from '@/lib/outbound/breaker'
import { requestOutside } from '@/lib/outbound/request-outside'
import { type Message, type Rendered, render } from './template'

/** Bytes of an answer that are looked at. */
const most = 16 * 1024

type Asked = { siteId: string; request: SmsRequest | null; message: Message; signal: AbortSignal }

/**
 * Hands a message to a site's gateway and tells what it said; never throws. A gateway that is down five times in a
 * row is left alone for a while. One that refuses a number is not down: nobody can shut it for others that way.
 */
export async function askGateway({ siteId, request, message, signal }: Asked): Promise<SmsOutcome> {
  if (request === null) return { status: null, fault: 'sealed' }
  let outcome: SmsOutcome = { status: null, fault: 'resting' }
  const call = async () => {
    outcome = await exchange(render(request, message), request.expects, signal)
    if (isDown(outcome)) throw new Error('the gateway is down')
  }
  await throughBreaker(`sms ${siteId}`, call).catch(() => {})
  return outcome
}

/** Whether it surely took nothing and may later: what it may have taken is not sent again. */
export const mayBeSentAgain = ({ fault, status }: SmsOutcome): boolean =>
  fault === 'unreachable' || fault === 'resting' || status === 429 || status === 503

const isDown = ({ fault, status }: SmsOutcome) =>
  (['unreachable', 'late', 'not-public', 'answer'] as (SmsFault | null)[]).includes(fault) ||
  (status !== null && (status >= 500 || status === 429))

async function exchange(
  rendered: Rendered,
  expects: string | null,
  signal: AbortSignal,
): Promise<SmsOutcome> {
  let response: IncomingMessage | null = null
  try {
    signal.throwIfAborted()
    const call = requestOutside(rendered.url, {
      method: rendered.method,
      signal,
      headers: headersOf(rendered),
    })
    // it may fail at any time, also when nobody waits for it any more
    call.on('error', () => {})
    call.end(rendered.body ?? undefined)
    try {
      ;[response] = (await once(call, 'response', { signal })) as [IncomingMessage]
      return read(response.statusCode ?? 0, expects, await textOf(response))
    } finally {
      call.destroy()
    }
  } catch (error) {
    return {
      status: response?.statusCode ?? null,
      fault: faultOf(error, { signal, hasAnswered: response !== null }),
    }
  }
}

const headersOf = ({ headers, body }: Rendered) => ({
  ...{ 'User-Agent': 'Pikir', Accept: 'application/json, text/plain', 'Accept-Encoding': 'identity' },
  ...headers,
  ...(body !== null && { 'Content-Length': Buffer.byteLength(body) }),
})

function read(status: number, expects: string | null, text: string): SmsOutcome {
  if (status < 200 || status > 299) return { status, fault: 'status' }
  return { status, fault: expects === null || text.includes(expects) ? null : 'words' }
}

async function textOf(response: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  let length = 0
  for await (const chunk of response as AsyncIterable<Buffer>) {
    length += chunk.length
    if (length > most) throw new Error('it answered with more than 16 KiB')
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString('utf8')
}

// nothing of the message had left when these came
const beforeAll = ['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH']

function faultOf(
  error: unknown,
  { signal, hasAnswered }: { signal: AbortSignal; hasAnswered: boolean },
): SmsFault {
  if (signal.aborted) return 'late'
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  if (code === 'NOT_PUBLIC') return 'not-public'
  return !hasAnswered && beforeAll.includes(String(code)) ? 'unreachable' : 'answer'
}
