import { eq } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { sites } from '@/db/schema/sites'

/** Until the transaction ends nobody else changes the site or a list of it; null: there is none. */
export async function lockSite(tx: Tx, siteId: string): Promise<typeof sites.$inferSelect | null> {
  const [site] = await tx.select().from(sites).where(eq(sites.id, siteId)).for('no key update')
  return site ?? null
}
