import { and, eq, isNotNull } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { members } from '@/db/schema/members'
import { sites } from '@/db/schema/sites'
import { users } from '@/db/schema/users'
import type { Language } from '@/lib/contract/fields'
import type { NotificationSettings } from '@/lib/contract/notifications'
import { settingsWith } from './rules'

/** A member with an address that is known to be theirs. */
export type Addressee = {
  userId: string
  email: string
  language: Language
  settings: NotificationSettings
  site: { id: string; slug: string; name: string; timeZone: string }
}

/** null: there is nowhere to write to. */
export async function findAddressee(tx: Tx, siteId: string, userId: string): Promise<Addressee | null> {
  const [found] = await tx
    .select({
      email: users.email,
      language: users.language,
      notify: members.notify,
      site: { id: sites.id, slug: sites.slug, name: sites.name, timeZone: sites.timeZone },
    })
    .from(members)
    .innerJoin(users, eq(users.id, members.userId))
    .innerJoin(sites, eq(sites.id, members.siteId))
    .where(and(eq(members.siteId, siteId), eq(members.userId, userId), isNotNull(users.emailVerified)))
  if (!found?.email) return null
  const { email, language, notify, site } = found
  return { userId, email, language, settings: settingsWith(notify), site }
}
