import { and, eq, ne } from 'drizzle-orm'
import { v7 } from 'uuid'
import { db } from '@/db/client'
import { members } from '@/db/schema/members'
import { screeningSettings } from '@/db/schema/screening'
import { sites } from '@/db/schema/sites'
import { users } from '@/db/schema/users'
import { startSession } from '@/lib/accounts/sessions/start-session'
import { postComment } from '@/lib/comments/post-comment'
import { newComment } from '@/lib/contract/comments'
import { displayName } from '@/lib/contract/fields'
import type { Outcome, RuleName } from '@/lib/contract/screening'
import { Problem } from '@/lib/problem'
import type { Site } from '@/lib/sites/find-site'
import { threadIdOf } from '@/lib/threads/rules'
import { joinSite } from '@/lib/users/join-site'
import { actorOn } from '../people/actor-on'
import { press } from './home'

/** A site of its own; `pre` fills the queue, `post` the threads. */
export async function newSite(slug: string, moderationMode: 'pre' | 'post'): Promise<Site> {
  const [site] = await db
    .insert(sites)
    .values({
      id: v7(),
      slug,
      name: 'Газета',
      language: 'ru',
      timeZone: 'Asia/Almaty',
      origins: [press],
      moderationMode,
    })
    .returning()
  if (!site) throw new Error('the site was not made')
  return site
}

/** Makes these of a site's rules do this with what they notice, before anybody writes there. */
export async function screenBy(site: Site, rules: readonly RuleName[], outcome: Outcome) {
  const kept = Object.fromEntries(rules.map((rule) => [rule, { outcome }]))
  await db.insert(screeningSettings).values({ siteId: site.id, rules: kept }).onConflictDoNothing()
}

/** Whoever has this name on these sites; null where it is refused. */
export async function newMember(
  all: Site[],
  name: string,
  role: 'reader' | 'moderator' | 'admin' = 'reader',
) {
  const valid = displayName.safeParse(name)
  if (!valid.success) return null
  const userId = v7()
  try {
    await db.transaction(async (tx) => {
      await tx.insert(users).values({ id: userId, name: valid.data, email: `${userId}@people.example` })
      for (const site of all) await joinSite(tx, site, { userId, role })
    })
    return userId
  } catch (error) {
    if (error instanceof Problem) return null
    throw error
  }
}

/** As after signing in; who works for a newsroom has shown a second factor as well. */
export async function sessionOf(userId: string) {
  const [works] = await db
    .select({ siteId: members.siteId })
    .from(members)
    .where(and(eq(members.userId, userId), ne(members.role, 'reader')))
    .limit(1)
  return startSession(db, userId, { second: works !== undefined })
}

/** Posts through the use case that the API calls, with the API's own look at the input; false when it is refused. */
export async function plant(
  site: Site,
  userId: string,
  { key, text, title }: { key: string; text: string; title: string },
) {
  const input = newComment.safeParse({ text, page: { key, url: `${press}/article/${key}`, title } })
  if (!input.success) return false
  const actor = actorOn({ siteId: site.id, userId })
  try {
    await postComment(actor, { site, threadId: threadIdOf(site.id, key), comment: input.data, key: null })
    return true
  } catch (error) {
    if (error instanceof Problem) return false
    throw error
  }
}

/** Somebody who came by a way that vouches for no address. */
export const dropAddress = (userId: string) =>
  db.update(users).set({ email: null, emailVerified: null }).where(eq(users.id, userId))
