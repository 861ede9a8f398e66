import { v7 } from 'uuid'
import { db } from '@/db/client'
import { members } from '@/db/schema/members'
import { sites } from '@/db/schema/sites'
import { users } from '@/db/schema/users'
import { startSession } from '@/lib/accounts/sessions/start-session'
import { sessionCookie } from '@/lib/auth/cookies'
import type { NewComment } from '@/lib/contract/comments'
import type { ModerationMode, Role } from '@/lib/contract/sites'
import type { Site } from '@/lib/sites/find-site'
import { skeleton } from '@/lib/text/skeleton'
import { threadIdOf } from '@/lib/threads/rules'
import { createApi } from './app'

const api = createApi()
let made = 0

export type Person = { id: string; name: string; cookie: string }

/** A site of its own for a test. */
export async function newSite({ moderationMode = 'pre' as ModerationMode } = {}): Promise<Site> {
  made += 1
  const [site] = await db
    .insert(sites)
    .values({
      id: v7(),
      slug: `site-${made}`,
      name: `Газета ${made}`,
      language: 'ru',
      timeZone: 'Asia/Almaty',
      origins: ['https://news.example'],
      moderationMode,
    })
    .returning()
  if (!site) throw new Error('the site was not made')
  return site
}

/** Somebody signed in at our own origin; a member of the site, where one is given. */
export async function newPerson(name: string, site?: Site, role: Role = 'reader'): Promise<Person> {
  const id = v7()
  await db.insert(users).values({ id, name, email: `${id}@people.example`, emailVerified: new Date() })
  if (site) {
    await db
      .insert(members)
      .values({ siteId: site.id, userId: id, role, displayName: name, nameSkeleton: skeleton(name) })
  }
  const token = await startSession(db, id, { second: role !== 'reader' })
  return { id, name, cookie: `${sessionCookie}=${token}` }
}

type Request = { method?: string; body?: unknown; headers?: Record<string, string> }

/** Asks the API as a person's browser would from a page of ours. */
export function ask(path: string, person: Person | null, { method = 'GET', body, headers }: Request = {}) {
  const cookie: Record<string, string> = person ? { cookie: person.cookie } : {}
  const sent = body === undefined ? {} : { body: JSON.stringify(body) }
  return askRaw(path, {
    method,
    ...sent,
    headers: { 'sec-fetch-site': 'same-origin', ...cookie, ...headers },
  })
}

/** Asks with exactly these headers and this body; JSON, unless they say otherwise. */
export function askRaw(path: string, request: RequestInit & { headers: Record<string, string> }) {
  const type: Record<string, string> = request.body ? { 'content-type': 'application/json' } : {}
  const init = { ...request, headers: { ...type, ...request.headers }, duplex: 'half' }
  return Promise.resolve(api.request(`/api/v1${path}`, init))
}

export const post = (path: string, person: Person | null, body?: unknown, headers?: Record<string, string>) =>
  ask(path, person, { method: 'POST', body, ...(headers && { headers }) })

/** An article of the site, with the address of its thread. */
export function newArticle(site: Site) {
  made += 1
  const page = { key: `article-${made}`, url: `https://news.example/${made}`, title: `Статья ${made}` }
  const threadId = threadIdOf(site.id, page.key)
  const draft = (text: string, parentId?: string): NewComment => ({
    text,
    page,
    ...(parentId && { parentId }),
  })
  return { page, threadId, thread: `/sites/${site.slug}/threads/${threadId}`, draft }
}
