import { eq, sql } from 'drizzle-orm'
import { LRUCache } from 'lru-cache'
import { db } from '@/db/client'
import { sites } from '@/db/schema/sites'
import { generation } from '@/lib/cache/pages'
import { makeCurrent } from '@/lib/live/follow'
import { perProcess } from '@/lib/per-process'
import { Problem } from '@/lib/problem'

export type Site = typeof sites.$inferSelect

const bySlug = db
  .select()
  .from(sites)
  .where(eq(sites.slug, sql.placeholder('slug')))
  .prepare('site_by_slug')

type Known = { site: Site; generation: number }
const known = perProcess('sites', () => new LRUCache<string, Known>({ max: 1_000 }))

/** Known until settings change, so that a thread can be served while the database is away. Throws `not-found`. */
export async function findSite(slug: string): Promise<Site> {
  await makeCurrent()
  const kept = known.get(slug)
  if (kept && kept.generation === generation()) return kept.site

  const asked = generation()
  const [site] = await bySlug.execute({ slug })
  if (!site) throw new Problem('not-found')
  known.set(slug, { site, generation: asked })
  return site
}
