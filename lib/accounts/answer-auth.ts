import { parse } from 'hono/utils/cookie'
import { sessionCookie } from '@/lib/auth/cookies'
import { isFromOwnPage } from '@/lib/auth/own-page'
import { isLinking, linker } from './link/linker'
import { answerWith } from './nextauth'
import { readForm } from './read-form'
import { recorder } from './recorder'
import type { Origin } from './sessions/place'
import { signInPageOf } from './sign-in-page'
import { askedProvider } from './ways/asked-provider'

// the rest of what NextAuth offers is not needed, and one of it lets anybody write to the log
const actions = new Set(['csrf', 'signin', 'callback', 'signout', 'session', 'error'])

/** Answers a request under /api/auth; `path` is what follows. */
export async function answerAuth(request: Request, path: string[]): Promise<Response> {
  const [action = '', provider] = path
  if (!actions.has(action)) return new Response(null, { status: 404 })
  if (request.method === 'POST' && !isFromOwnPage(request.headers)) return new Response(null, { status: 403 })
  const body = request.method === 'POST' ? await readForm(request) : undefined
  if (body === 'too large') return new Response(null, { status: 413 })

  const { [sessionCookie]: former, ...others } = parse(request.headers.get('cookie') ?? '')
  const begun = others['__Host-next-auth.callback-url']
  // elsewhere nothing depends on it, and asking may cost a request to others
  const asked = await askedProvider(action === 'signin' || action === 'callback' ? provider : undefined)
  // whoever comes back from a provider starts anew: nobody's account is tied to the one who sat here before
  const cookies =
    action === 'callback' || former === undefined ? others : { ...others, [sessionCookie]: former }
  const link = action === 'callback' && isLinking(begun) ? linker(others, { former, provider }) : null
  const query = queryOf(request, action)
  const { response, answer } = recorder()
  await answerWith(
    {
      ...{ former, from: originOf(request), ...asked.begin },
      ...{ signInPage: signInPageOf(begun), own: asked.own, link: link?.link ?? null },
      deviceId: query.device_id,
    },
    {
      method: request.method,
      headers: Object.fromEntries(request.headers),
      cookies,
      body,
      query: {
        ...query,
        nextauth: provider === undefined ? [action] : [action, provider],
      },
    },
    response,
  )
  const answered = answer()
  for (const cookie of link?.cookies ?? []) answered.headers.append('Set-Cookie', cookie)
  return answered
}

/** The server has put the caller's address there (server.ts). */
const originOf = ({ headers }: Request): Origin => ({
  agent: headers.get('user-agent') ?? '',
  address: headers.get('x-forwarded-for') ?? '',
})

/** Of a start at a provider nothing is passed on: it would become part of the address there. */
const queryOf = ({ method, url }: Request, action: string): Record<string, string> =>
  action === 'signin' && method === 'POST' ? {} : Object.fromEntries(new URL(url).searchParams)
