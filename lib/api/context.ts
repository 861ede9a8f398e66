import type { HttpBindings } from '@hono/node-server'
import type { Context } from 'hono'
import { getCookie } from 'hono/cookie'
import type { Actor } from '@/lib/auth/actor'
import { embedCookie, embedHeader, sessionCookie } from '@/lib/auth/cookies'
import { knownViewer } from '@/lib/auth/known-viewer'
import { viewer } from '@/lib/auth/viewer'
import { findSite, type Site } from '@/lib/sites/find-site'

export type Api = { Bindings: HttpBindings; Variables: { requestId: string; site?: Site; actor?: Actor } }
type ApiContext = Context<Api>

/** The site that the address names, looked up once for a request. Throws `not-found`. */
export async function siteOf(c: ApiContext): Promise<Site> {
  const site = c.get('site') ?? (await findSite(c.req.param('site') ?? ''))
  c.set('site', site)
  return site
}

/** Who asks, looked up once for a request; on the site that the address names, if it names one. */
export async function actorOf(c: ApiContext): Promise<Actor> {
  const known = c.get('actor')
  if (known) return known
  const site = c.req.param('site') === undefined ? null : await siteOf(c)
  const fromEmbed = c.req.header(embedHeader) !== undefined
  const cookies = { session: getCookie(c, sessionCookie), embed: getCookie(c, embedCookie), fromEmbed }
  // what writes is told of a ban at once, in every process
  const find = c.req.method === 'GET' ? knownViewer : viewer
  const actor = await find(cookies, site?.id ?? null)
  c.set('actor', actor)
  return actor
}
