import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { sessionCookie } from '@/lib/auth/cookies'
import type { ProblemBody } from '@/lib/contract/problems'

/** `fetch` by paths: over the network, or straight into the app. */
export type Fetch = (path: string, init: RequestInit) => Promise<Response>

export type Answer<Body> = { body: Body } | { refused: string }

type Post = { session: string; path: string; body: unknown; waits: (seconds: number) => void }

/** Posts as the one whose session it is; who is too fast waits as long as the server says. */
export async function post<Body>(fetch: Fetch, { session, path, body, waits }: Post): Promise<Answer<Body>> {
  // the same key for every try: a post that arrived without its answer is not posted twice
  const headers = {
    'Content-Type': 'application/json',
    'Sec-Fetch-Site': 'same-origin',
    'Idempotency-Key': randomUUID(),
    Cookie: `${sessionCookie}=${session}`,
  }
  for (;;) {
    const answer = await fetch(`/api/v1${path}`, { method: 'POST', headers, body: JSON.stringify(body) })
    if (answer.ok) return { body: (await answer.json()) as Body }
    const problem = (await answer.json()) as ProblemBody
    if (answer.status !== 429) return { refused: problem.code }
    const seconds = Number(answer.headers.get('retry-after') ?? 60)
    waits(seconds)
    await pause(seconds * 1000)
  }
}
