import { raw } from '@/db/client'
import type { ReaderLine, SanctionKind } from '@/lib/contract/readers'
import type { Role } from '@/lib/contract/sites'

export type ReaderRow = {
  id: string
  name: string
  role: Role
  email: string | null
  joinedAt: Date
  trusted: boolean
  published: number
  pending: number
  hidden: number
  deleted: number
  sanctions: SanctionKind[]
}

/** A member `m` with their account `u`, what became of their comments, and what holds now. */
export const columns = () => raw`
  m.user_id as id, m.display_name as name, m.role, u.email, m.joined_at as "joinedAt",
  m.trusted_at is not null as trusted, wrote.published, wrote.pending, wrote.hidden, wrote.deleted, laid.sanctions`

export const joins = () => raw`
  join users u on u.id = m.user_id
  cross join lateral (
    select count(*) filter (where c.status = 'published')::int as published,
      count(*) filter (where c.status = 'pending')::int as pending,
      count(*) filter (where c.status = 'hidden')::int as hidden,
      count(*) filter (where c.status = 'deleted')::int as deleted
    from comments c where c.site_id = m.site_id and c.author_id = m.user_id
  ) wrote
  cross join lateral (
    select coalesce(array_agg(distinct s.kind), '{}') as sanctions from sanctions s
    where s.site_id = m.site_id and s.user_id = m.user_id and ${holds()}
  ) laid`

/** A sanction `s` that neither ended nor was lifted or read. */
export const holds = () => raw`
  s.lifted_at is null and s.acknowledged_at is null and (s.ends_at is null or s.ends_at > now())`

export const presentLine = (
  { published, pending, hidden, deleted, joinedAt, email, ...row }: ReaderRow,
  seesEmail: boolean,
): ReaderLine => ({
  ...row,
  email: seesEmail ? email : null,
  joinedAt: joinedAt.toISOString(),
  comments: { published, pending, hidden, deleted },
})
