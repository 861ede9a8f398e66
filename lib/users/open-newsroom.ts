import { sql } from 'drizzle-orm'
import { v7 } from 'uuid'
import { z } from 'zod'
import { db, type Tx } from '@/db/client'
import { sites } from '@/db/schema/sites'
import { users } from '@/db/schema/users'
import { displayName, email, language, slug } from '@/lib/contract/fields'
import { siteSettings } from '@/lib/contract/sites'
import { SettingsError } from '@/lib/settings'
import { joinSite } from './join-site'

export const newNewsroom = z.object({
  slug,
  name: siteSettings.shape.name,
  origins: siteSettings.shape.origins,
  language: language.default('ru'),
  timeZone: siteSettings.shape.timeZone.default('Asia/Almaty'),
  adminEmail: email,
  adminName: displayName.optional(),
})
type NewNewsroom = z.infer<typeof newNewsroom>

/**
 * A site with its first administrator, who signs in with a code sent to that address. New sites moderate before publishing.
 * Throws when the slug is taken.
 */
export async function openNewsroom({ adminEmail, adminName, ...site }: NewNewsroom) {
  return db.transaction(async (tx) => {
    const [opened] = await tx
      .insert(sites)
      .values({ ...site, id: v7(), moderationMode: 'pre' })
      .onConflictDoNothing()
      .returning()
    if (!opened) throw new SettingsError(`--slug ${site.slug} is taken`)
    const name = adminName ?? adminEmail.split('@')[0]
    const userId = await ensureUser(tx, { email: adminEmail, name, language: site.language })
    await joinSite(tx, opened, { userId, name, role: 'admin' })
    return opened
  })
}

type Account = Pick<typeof users.$inferInsert, 'email' | 'name' | 'language'>

// the address counts as verified with the first code that is entered
async function ensureUser(tx: Tx, account: Account): Promise<string> {
  const [user] = await tx
    .insert(users)
    .values({ ...account, id: v7() })
    .onConflictDoUpdate({ target: users.email, set: { email: sql`excluded.email` } })
    .returning({ id: users.id })
  if (!user) throw new Error('an upsert returned no account')
  return user.id
}
