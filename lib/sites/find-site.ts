import { eq, sql } from 'drizzle-orm'
import { db } from '@/db/client'
import { sites } from '@/db/schema/sites'
import { Problem } from '@/lib/problem'

export type Site = typeof sites.$inferSelect

const bySlug = db
  .select()
  .from(sites)
  .where(eq(sites.slug, sql.placeholder('slug')))
  .prepare('site_by_slug')

/** Throws `not-found`. */
export async function findSite(slug: string): Promise<Site> {
  const [site] = await bySlug.execute({ slug })
  if (!site) throw new Problem('not-found')
  return site
}
