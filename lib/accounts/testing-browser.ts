import { randomBytes } from 'node:crypto'
import { parse } from 'hono/utils/cookie'

type Answer = (request: Request, path: string[]) => Promise<Response>

type Elsewhere = (request: Request) => Promise<Response>

/** A browser with a jar for each origin: ours is answered by the route itself, others over the network. */
export function newBrowser(answer: Answer, ours: string, elsewhere: Elsewhere = fetch) {
  const jars = new Map<string, Map<string, string>>()
  // each at home somewhere else: limits count by that
  const [a, b, c] = randomBytes(3)
  const home = `10.${a}.${b}.${c}`
  const jarOf = (url: string) => {
    const { origin } = new URL(url)
    const jar = jars.get(origin) ?? new Map<string, string>()
    jars.set(origin, jar)
    return jar
  }

  async function open(url: string, init: RequestInit = {}): Promise<Response> {
    const jar = jarOf(url)
    const headers = new Headers(init.headers)
    headers.set('cookie', [...jar].map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join('; '))
    headers.set('x-forwarded-for', home)
    const request = new Request(url, { ...init, headers, redirect: 'manual' })
    const isOurs = new URL(url).origin === ours
    const response = isOurs
      ? await answer(request, new URL(url).pathname.split('/').slice(3))
      : await elsewhere(request)
    for (const cookie of response.headers.getSetCookie()) {
      const [[name, value] = ['', '']] = Object.entries(parse(cookie.split(';')[0] ?? ''))
      if (/max-age=0|expires=thu, 01 jan 1970/i.test(cookie)) jar.delete(name)
      else jar.set(name, value)
    }
    return response
  }

  /** Follows redirects until one leads to `stop`; returns its address. */
  async function follow(url: string, stop: string): Promise<string> {
    if (url.startsWith(stop)) return url
    const location = (await open(url)).headers.get('location')
    if (!location) throw new Error(`${url} leads nowhere`)
    return follow(new URL(location, url).href, stop)
  }

  const post = (path: string, fields: Record<string, string>, headers: Record<string, string> = {}) =>
    open(`${ours}${path}`, {
      method: 'POST',
      body: new URLSearchParams(fields),
      headers: { 'sec-fetch-site': 'same-origin', ...headers },
    })

  return { open, follow, post, jar: jarOf(ours) }
}
