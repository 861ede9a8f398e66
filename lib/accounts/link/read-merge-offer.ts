import { eq } from 'drizzle-orm'
import { db, raw } from '@/db/client'
import { users } from '@/db/schema/users'
import type { Actor } from '@/lib/auth/actor'
import type { MergeOffer } from '@/lib/contract/ways'
import type { Turn } from './moves/place'
import { readPass } from './pass'

/** The account that somebody has proven to be theirs, too, and what would come here from it; null: none, or too long ago. */
export async function readMergeOffer(actor: Actor, offer: string | undefined): Promise<MergeOffer | null> {
  const pass = actor.kind === 'reader' ? readPass('merge', offer, actor.session) : null
  if (!pass || actor.kind !== 'reader') return null
  const [other] = await db
    .select({ name: users.name, email: users.email })
    .from(users)
    .where(eq(users.id, pass.subject))
  if (!other) return null
  return { ...other, sites: await listComing({ from: pass.subject, to: actor.userId }) }
}

/** Its sites, with the name that stays there: this account's, where it is a member. */
const listComing = ({ from, to }: Turn): Promise<MergeOffer['sites']> => raw<MergeOffer['sites']>`
  select s.slug, s.name as site, coalesce(own.display_name, m.display_name) as name, own.user_id is not null as "isBoth", (
    select count(*)::int from comments c
    where c.site_id = m.site_id and c.author_id = m.user_id and c.status <> 'deleted'
  ) as comments
  from members m join sites s on s.id = m.site_id
  left join members own on own.site_id = m.site_id and own.user_id = ${to}
  where m.user_id = ${from}
  order by s.name, s.id`
