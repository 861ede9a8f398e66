import { sessionCookie } from '@/lib/auth/cookies'
import type { Site } from '@/lib/sites/find-site'
import { sessionOf } from '../hostile/plant'
import { places } from '../people/places'
import { ask } from '../servers/newsroom'

/** How somebody, or a visitor, asks the API for something on this site; returns what it answers. */
export async function asker(site: Site, userId?: string) {
  const cookie = userId && `${sessionCookie}=${await sessionOf(userId)}`
  return async (path: string, body: object) => {
    const { server } = places()
    const said = await ask(server, `/api/v1/sites/${site.slug}/${path}`, { ...(cookie && { cookie }), body })
    if (said.status >= 300) throw new Error(`${path} was refused: ${said.body}`)
    return JSON.parse(said.body || 'null')
  }
}
