import { and, eq, sql } from 'drizzle-orm'
import { db, type Tx } from '@/db/client'
import { bannedDomains } from '@/db/schema/people'
import { record } from '@/lib/audit/record'
import type { Actor } from '@/lib/auth/actor'
import { authorize } from '@/lib/auth/can'
import type { DomainBans } from '@/lib/contract/readers'
import { checkReason } from '../reasons/check-reason'

type Wanted = { domain: string; reason: string }

/** Whoever has an address there, or under it, cannot take part from now on; who runs the site can. Throws `forbidden`. */
export async function banDomain(actor: Actor, site: { id: string }, { domain, reason }: Wanted) {
  authorize(actor, 'domain.ban', { siteId: site.id })
  const { userId } = actor
  await db.transaction(async (tx) => {
    await checkReason(tx, site.id, reason)
    const banned = await tx
      .insert(bannedDomains)
      .values({ siteId: site.id, domain, reason, bannedBy: userId })
      .onConflictDoNothing()
      .returning({ domain: bannedDomains.domain })
    if (banned.length === 0) return
    await announceMembers(tx, site.id, domain)
    const what = { action: 'domain.ban', subject: 'domain', subjectId: null } as const
    await record(tx, { siteId: site.id, actorId: userId, ...what, before: null, after: { domain, reason } })
  })
}

export async function unbanDomain(actor: Actor, site: { id: string }, domain: string) {
  authorize(actor, 'domain.unban', { siteId: site.id })
  const { userId } = actor
  await db.transaction(async (tx) => {
    const freed = await tx
      .delete(bannedDomains)
      .where(and(eq(bannedDomains.siteId, site.id), eq(bannedDomains.domain, domain)))
      .returning({ reason: bannedDomains.reason })
    if (freed.length === 0) return
    await announceMembers(tx, site.id, domain)
    const what = { action: 'domain.unban', subject: 'domain', subjectId: null } as const
    const before = { domain, reason: freed[0]?.reason }
    await record(tx, { siteId: site.id, actorId: userId, ...what, before, after: null })
  })
}

// whoever follows something has a session inside the site's pages
const announceMembers = (tx: Tx, siteId: string, domain: string) =>
  tx.execute(sql`
    insert into changes (site_id, user_id)
    select distinct e.site_id, e.user_id from embed_sessions e join users u on u.id = e.user_id
    where e.site_id = ${siteId}
      and right('.' || lower(split_part(u.email, '@', 2)), ${domain.length + 1}::int) = '.' || ${domain}`)

export async function listDomains(actor: Actor, site: { id: string }): Promise<DomainBans> {
  authorize(actor, 'domain.read', { siteId: site.id })
  const rows = await db.execute<{ domain: string; reason: string; by: string; at: string }>(sql`
    select d.domain, d.reason, m.display_name as by,
      to_char(d.banned_at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as at
    from banned_domains d join members m on m.site_id = d.site_id and m.user_id = d.banned_by
    where d.site_id = ${site.id} order by d.domain`)
  return { domains: [...rows] }
}
