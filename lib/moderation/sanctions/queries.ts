import { raw } from '@/db/client'
import type { Sanction, SanctionKind } from '@/lib/contract/readers'

export type Subject = { siteId: string; userId: string }

export type SanctionRow = {
  id: string
  kind: SanctionKind
  reason: string
  note: string | null
  letter: string | null
  state: Sanction['state']
  givenById: string
  givenBy: string
  startsAt: Date
  endsAt: Date | null
  acknowledgedAt: Date | null
  confirmedBy: string | null
  liftedAt: Date | null
  liftedBy: string | null
}

/** Newest first. */
export const listSanctions = ({ siteId, userId }: Subject) => raw<SanctionRow[]>`
  select ${columns()} from sanctions s ${names()}
  where s.site_id = ${siteId} and s.user_id = ${userId} order by s.starts_at desc, s.id desc`

export async function findSanction(siteId: string, id: string) {
  const [row] = await raw<(SanctionRow & { userId: string })[]>`
    select ${columns()}, s.user_id as "userId" from sanctions s ${names()}
    where s.site_id = ${siteId} and s.id = ${id}`
  return row ?? null
}

// by the database's clock: a sanction ends without anything that would have to run
const columns = () => raw`
  s.id, s.kind, s.reason, s.note, s.letter, s.given_by as "givenById", g.display_name as "givenBy",
  s.starts_at as "startsAt", s.ends_at as "endsAt", s.acknowledged_at as "acknowledgedAt",
  c.display_name as "confirmedBy", s.lifted_at as "liftedAt", l.display_name as "liftedBy",
  case when s.lifted_at is not null then 'lifted' when s.ends_at <= now() then 'ended'
    when s.confirmed_at is null then 'unconfirmed' when s.acknowledged_at is not null then 'acknowledged'
    else 'standing' end as state`

const names = () => raw`
  join members g on g.site_id = s.site_id and g.user_id = s.given_by
  left join members c on c.site_id = s.site_id and c.user_id = s.confirmed_by
  left join members l on l.site_id = s.site_id and l.user_id = s.lifted_by`
