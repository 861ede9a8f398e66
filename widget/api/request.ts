import type { ProblemBody, ProblemCode } from '@/lib/contract/problems'
import type { Standing } from '@/lib/contract/readers'
import type { Nudge } from '@/lib/contract/screening'

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
/** `wait`: after how many seconds it is worth trying again, where the server said so. */
export type Refusal = {
  ok: false
  code: ProblemCode | 'offline'
  title: string | null
  wait: number | null
  /** What screening noticed before anything was kept. */
  nudge?: Nudge | undefined
  /** What keeps the reader from taking part. */
  sanction?: Standing | undefined
}
/** `isStale`: kept from before the server lost its database. */
export type Answer<Body> = { ok: true; body: Body; isStale: boolean } | Refusal

const patience = 15_000

/** Asks our own API as the reader inside this iframe. Never throws: what went wrong is in the answer. */
export async function request<Body>(
  method: Method,
  path: string,
  sent: { body?: object; key?: string } = {},
): Promise<Answer<Body>> {
  try {
    const response = await fetch(`/api/v1${path}`, {
      method,
      headers: headers(method, sent),
      body: sent.body && JSON.stringify(sent.body),
      signal: AbortSignal.timeout(patience),
    })
    const body = response.status === 204 ? null : await bodyOf(response)
    const isStale = response.headers.has('Pikir-Stale')
    return response.ok ? { ok: true, body, isStale } : refusal(response, body)
  } catch {
    return { ok: false, code: 'offline', title: null, wait: null }
  }
}

// what stands before a server that is away answers with a page of its own
const bodyOf = (response: Response) => (response.ok ? response.json() : response.json().catch(() => ({})))

function headers(method: Method, { body, key }: { body?: object; key?: string }): Record<string, string> {
  return {
    'Pikir-Embed': '1',
    'Accept-Language': document.documentElement.lang,
    ...(body && { 'Content-Type': 'application/json' }),
    ...(method !== 'GET' && { 'Idempotency-Key': key ?? crypto.randomUUID() }),
  }
}

function refusal(response: Response, problem: Partial<ProblemBody>): Refusal {
  return {
    ok: false,
    code: problem.code ?? (response.status < 500 ? 'internal' : 'unavailable'),
    title: problem.title ?? null,
    nudge: problem.nudge,
    sanction: problem.sanction,
    wait: Number(response.headers.get('Retry-After')) || null,
  }
}
