import { eq } from 'drizzle-orm'
import { db } from '@/db/client'
import { threads } from '@/db/schema/threads'
import { ask, newArticle, newPerson, newSite, type Person, post } from '@/lib/api/testing'
import type { Site } from '@/lib/sites/find-site'

/** A site with a reader and two moderators. */
export async function newsroom() {
  const site = await newSite()
  const [reader, anna, daniyar] = [
    await newPerson('Читатель', site),
    await newPerson('Анна', site, 'moderator'),
    await newPerson('Данияр', site, 'moderator'),
  ]
  return { site, reader, anna, daniyar, article: newArticle(site) }
}

export type Room = Awaited<ReturnType<typeof newsroom>>

export async function waiting(
  { article, reader }: Pick<Room, 'article' | 'reader'>,
  text = 'Ждёт',
  parentId?: string,
) {
  const answer = await post(`${article.thread}/comments`, reader, article.draft(text, parentId))
  return (await answer.json()).id as string
}

export const rule = (site: Site, moderator: Person, commentId: string, ruling: object) =>
  post(`/sites/${site.slug}/comments/${commentId}/decisions`, moderator, { revision: 1, ...ruling })

export const readersSee = async ({ article }: Pick<Room, 'article'>) =>
  (await (await ask(article.thread, null)).json()).comments as { html: string | null; status: string }[]

export const count = async (site: Site) =>
  (await db.select().from(threads).where(eq(threads.siteId, site.id)))[0]?.commentCount
