import { and, eq } from 'drizzle-orm'
import { db } from '@/db/client'
import { members } from '@/db/schema/members'
import { users } from '@/db/schema/users'
import { mailsTo } from '@/lib/accounts/testing'
import { ask, type Person, post } from '@/lib/api/testing'
import type { NotificationPage } from '@/lib/contract/notifications'
import type { Site } from '@/lib/sites/find-site'
import { notify } from './notify'

/** A comment that readers see at once, and everybody told of it. */
export async function say(article: Article, author: Person, text: string, parentId?: string) {
  const answer = await post(`${article.thread}/comments`, author, article.draft(text, parentId))
  const { id } = (await answer.json()) as { id: string }
  await notify({ siteId: article.siteId, kind: 'published', commentId: id })
  return id
}

type Article = { siteId: string; thread: string; draft: (text: string, parentId?: string) => object }

export const bell = async (site: Site, person: Person, cursor?: string): Promise<NotificationPage> =>
  (await ask(`/sites/${site.slug}/notifications${cursor ? `?cursor=${cursor}` : ''}`, person)).json()

export const mailsOf = async ({ id }: Person) => {
  const [user] = await db.select({ email: users.email }).from(users).where(eq(users.id, id))
  return mailsTo(user?.email ?? '')
}

export const wants = (site: Site, person: Person, notify: Record<string, 'at-once' | 'daily' | 'never'>) =>
  db
    .update(members)
    .set({ notify })
    .where(and(eq(members.siteId, site.id), eq(members.userId, person.id)))
