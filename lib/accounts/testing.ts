import { sql } from 'drizzle-orm'
import { v7 } from 'uuid'
import { db } from '@/db/client'
import { members } from '@/db/schema/members'
import { sites } from '@/db/schema/sites'
import { users } from '@/db/schema/users'
import { viewer } from '@/lib/auth/viewer'
import type { Role } from '@/lib/contract/sites'
import type { Jobs } from '@/lib/jobs/queues'
import type { Site } from '@/lib/sites/find-site'
import { skeleton } from '@/lib/text/skeleton'
import { type Begin, startSession } from './sessions/start-session'

/** People and sites for tests, all different. */
export async function newSite(name = 'Алтын дала'): Promise<Site> {
  const id = v7()
  const [site] = await db
    .insert(sites)
    .values({
      id,
      slug: `site-${id}`.slice(0, 40),
      name,
      language: 'ru',
      timeZone: 'Asia/Almaty',
      origins: ['https://news.test'],
      moderationMode: 'pre',
    })
    .returning()
  if (!site) throw new Error('no site')
  return site
}

type Person = { name?: string | null; email?: string }

export async function newUser({ name = 'Айгуль Сейтова', email }: Person = {}) {
  const id = v7()
  const address = email ?? `${id}@people.test`
  await db.insert(users).values({ id, name, email: address, emailVerified: sql`now()` })
  return { id, email: address }
}

/** A person at our own pages: the raw token of the cookie, and the actor that it makes of them on a site. */
export async function signIn(userId: string, site?: Site, begin: Begin = {}) {
  const token = await startSession(db, userId, begin)
  return { token, actor: await actorWith(token, site) }
}

export const actorWith = (token: string, site?: Site) =>
  viewer({ session: token, fromEmbed: false }, site?.id ?? null)

export async function newMember(site: Site, role: Role, name = `Участник ${v7()}`.slice(0, 40)) {
  const { id, email } = await newUser()
  await db
    .insert(members)
    .values({ siteId: site.id, userId: id, role, displayName: name, nameSkeleton: skeleton(name) })
  const { token, actor } = await signIn(id, site, { second: role !== 'reader' })
  return { id, email, token, actor }
}

/** What was mailed to an address, the newest first. */
export async function mailsTo(email: string): Promise<Jobs['mail'][]> {
  const rows = await db.execute<{ data: Jobs['mail'] }>(
    sql`select data from pgboss.job where name = 'mail' and data->>'to' = ${email} order by created_on desc`,
  )
  return rows.map(({ data }) => data)
}

export async function codeFor(email: string): Promise<string> {
  const [mail] = await mailsTo(email)
  return mail?.text.match(/\b\d{6}(?:\d{2})?\b/)?.[0] ?? ''
}
