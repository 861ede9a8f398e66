import { sessionCookie } from '@/lib/auth/cookies'
import { threadIdOf } from '@/lib/threads/rules'
import type { Filled } from './fill'
import { press, server } from './home'

export type Said = { status: number; code?: string; attack: string }

/** What the API says to an attack as a comment under an article of that title, and as a reader's name. */
export async function answersTo(attack: string, { threads, sessions }: Filled, n: number): Promise<Said[]> {
  const key = 'attacked'
  const page = { key, url: `${press}/article/${key}`, title: attack.slice(0, 300) }
  const session = sessions[n % sessions.length] ?? ''
  const path = `/sites/${threads.slug}/threads/${threadIdOf(threads.id, key)}/comments`
  const answers = await Promise.all([
    ask(session, 'POST', path, { text: attack, page }),
    ask(session, 'PATCH', '/account', { name: attack }),
  ])
  return Promise.all(
    answers.map(async (answer) => ({ status: answer.status, code: (await answer.json()).code, attack })),
  )
}

/** As a page of ours asks in the browser of whose session it is. */
function ask(session: string, method: 'POST' | 'PATCH', path: string, body: unknown) {
  const headers = {
    Cookie: `${sessionCookie}=${session}`,
    'Sec-Fetch-Site': 'same-origin',
    'Content-Type': 'application/json',
  }
  return fetch(`${server}/api/v1${path}`, { method, headers, body: JSON.stringify(body) })
}
