import { v5 } from 'uuid'
import type { Tx } from '@/db/client'
import { threads } from '@/db/schema/threads'
import { articles } from './articles'
import { statusOf } from './rulings'
import type { Spoken } from './spoken'

export async function insertThreads(
  tx: Tx,
  { siteId, origin, all }: { siteId: string; origin: string; all: Spoken[] },
) {
  const rows = articles.map(({ slug, title }) => {
    const here = all.filter((comment) => comment.slug === slug)
    return {
      siteId,
      id: v5(slug, siteId),
      key: slug,
      url: `${origin}/demo/${slug}`,
      title,
      commentCount: here.filter((comment) => statusOf(comment) === 'published').length,
      createdAt: here[0]?.at,
    }
  })
  await tx.insert(threads).values(rows)
}
