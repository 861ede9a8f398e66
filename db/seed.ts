import { eq } from 'drizzle-orm'
import { drizzle } from 'drizzle-orm/postgres-js'
import postgres from 'postgres'
import { v7 } from 'uuid'
import type { Tx } from '@/db/client'
import { insertComments } from '@/db/demo/insert-comments'
import { insertMacros } from '@/db/demo/insert-macros'
import { insertPeople } from '@/db/demo/insert-people'
import { insertSignals } from '@/db/demo/insert-signals'
import { insertThreads } from '@/db/demo/insert-threads'
import { insertVotes } from '@/db/demo/insert-votes'
import { people } from '@/db/demo/people'
import { spoken } from '@/db/demo/spoken'
import { sites } from '@/db/schema/sites'
import { renderMarkdown } from '@/lib/text/render-markdown'
import { skeleton } from '@/lib/text/skeleton'

export const demoSlug = 'demo'

/** Whom a visitor of the demo may sign in as. */
export const demoAccounts = (['saule', 'asel', 'marina'] as const).flatMap((wanted) =>
  people.filter(({ key }) => key === wanted).map(({ name, email, role }) => ({ name, email, role })),
)

/**
 * Puts the demo newsroom into a migrated database; its articles are at the first of the origins. Where it is
 * already, only origins that it does not know yet are added. Returns whether anything but that was done.
 */
export function seed(databaseUrl: string, origins: [string, ...string[]]): Promise<boolean> {
  return within(databaseUrl, (tx) => begin(tx, origins, new Date()))
}

/** Whether people of the demo are in this database: production refuses to serve it. */
export async function holdsDemo(databaseUrl: string): Promise<boolean> {
  const sql = postgres(databaseUrl, { max: 1, connect_timeout: 3 })
  try {
    const [found] = await sql<[{ held: boolean }]>`select exists (select from users where demo) as held`
    return found.held
  } finally {
    await sql.end()
  }
}

async function within<Result>(databaseUrl: string, work: (tx: Tx) => Promise<Result>): Promise<Result> {
  const client = postgres(databaseUrl, { max: 1, connect_timeout: 3 })
  try {
    return await drizzle(client).transaction(work)
  } finally {
    await client.end()
  }
}

async function begin(tx: Tx, origins: [string, ...string[]], now: Date) {
  const siteId = v7()
  const made = await tx
    .insert(sites)
    .values({
      id: siteId,
      slug: demoSlug,
      name: 'Арык: новости Тасбулака',
      language: 'ru',
      timeZone: 'Asia/Almaty',
      origins: [...new Set(origins)],
      moderationMode: 'pre',
      createdAt: now,
    })
    .onConflictDoNothing({ target: sites.slug })
    .returning({ id: sites.id })
  if (made.length === 0) {
    await admit(tx, origins)
    return false
  }
  const all = spoken(now)
  const ids = await insertPeople(tx, { siteId, now, skeleton })
  await insertThreads(tx, { siteId, origin: origins[0], all })
  await insertComments(tx, { siteId, ids, all, render: renderMarkdown })
  await insertSignals(tx, { siteId, ids, all, render: renderMarkdown })
  await insertVotes(tx, { siteId, now, ids, all })
  await insertMacros(tx, siteId)
  return true
}

/** The demo may begin again at another port. */
async function admit(tx: Tx, origins: string[]) {
  const [site] = await tx.select({ origins: sites.origins }).from(sites).where(eq(sites.slug, demoSlug))
  const unknown = origins.filter((origin) => !site?.origins.includes(origin))
  if (!site || unknown.length === 0) return
  await tx
    .update(sites)
    .set({ origins: [...unknown, ...site.origins].slice(0, 50) })
    .where(eq(sites.slug, demoSlug))
}
