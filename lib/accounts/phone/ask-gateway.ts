import type { SmsFault, SmsOutcome, SmsRequest } from '@/lib/contract/phone'
import { throughBreaker } from '@/lib/outbound/breaker'
import { bytesOf, exchange } from '@/lib/outbound/exchange'
import { type Message, type Rendered, render } from './template'

type Asked = { siteId: string; request: SmsRequest | null; message: Message; signal: AbortSignal }

/**
 * Hands a message to a site's gateway and tells what it said; never throws. A gateway that is down five times in a
 * row is left alone for a while. One that refuses a number is not down: nobody can shut it for others that way.
 */
export async function askGateway({ siteId, request, message, signal }: Asked): Promise<SmsOutcome> {
  if (request === null) return { status: null, fault: 'sealed' }
  let outcome: SmsOutcome = { status: null, fault: 'resting' }
  const call = async () => {
    outcome = await send(render(request, message), request.expects, signal)
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

async function send(rendered: Rendered, expects: string | null, signal: AbortSignal): Promise<SmsOutcome> {
  const answered: { status: number | null } = { status: null }
  const headers = { Accept: 'application/json, text/plain', ...rendered.headers }
  try {
    return await exchange(rendered.url, { ...rendered, headers, signal }, async (response) => {
      answered.status = response.statusCode ?? 0
      return read(answered.status, expects, (await bytesOf(response)).toString('utf8'))
    })
  } catch (error) {
    return { ...answered, fault: faultOf(error, { signal, hasAnswered: answered.status !== null }) }
  }
}

function read(status: number, expects: string | null, text: string): SmsOutcome {
  if (status < 200 || status > 299) return { status, fault: 'status' }
  return { status, fault: expects === null || text.includes(expects) ? null : 'words' }
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
