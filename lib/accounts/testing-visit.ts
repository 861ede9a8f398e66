import { eq } from 'drizzle-orm'
import { GET, POST } from '@/app/api/auth/[...nextauth]/route'
import { db } from '@/db/client'
import { users } from '@/db/schema/users'
import { sessionCookie } from '@/lib/auth/cookies'
import { actorWith } from './testing'
import { newBrowser } from './testing-browser'

export const ours = 'https://comments.test'
export const callback = `${ours}/api/auth/callback/oidc`

const answers = { GET, POST }

type Ways = { provider?: string; elsewhere?: (request: Request) => Promise<Response> }

/** A browser that can sign in at the provider, by NextAuth's real routes. */
export function newVisit({ provider = 'oidc', elsewhere }: Ways = {}) {
  const browser = newBrowser(
    (request, nextauth) => {
      const answer = answers[request.method as keyof typeof answers]
      return answer(request, { params: Promise.resolve({ nextauth }) })
    },
    ours,
    elsewhere,
  )

  /** The address at the provider that signing in leads to. */
  async function goToProvider(to = '/account'): Promise<string> {
    const { csrfToken } = await (await browser.open(`${ours}/api/auth/csrf`)).json()
    const started = await browser.post(`/api/auth/signin/${provider}`, {
      ...{ csrfToken, callbackUrl: to, json: 'true' },
    })
    return (await started.json()).url
  }

  const comeBack = async (to?: string) =>
    browser.follow(await goToProvider(to), `${ours}/api/auth/callback/${provider}`)
  const goThrough = async (to?: string) => browser.open(await comeBack(to))
  return { ...browser, goToProvider, comeBack, goThrough }
}

type Visit = ReturnType<typeof newVisit>

export const place = (response: Response) => response.headers.get('location') ?? ''
export const isIn = ({ jar }: Visit) => jar.has(sessionCookie)

export async function whoIsIn({ jar }: Visit) {
  const actor = await actorWith(jar.get(sessionCookie) ?? '')
  return actor.kind === 'reader' ? (await db.select().from(users).where(eq(users.id, actor.userId)))[0] : null
}
