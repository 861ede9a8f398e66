import { raw } from '@/db/client'
import type { Person } from '@/lib/contract/people'
import type { Role } from '@/lib/contract/sites'
import { Problem } from '@/lib/problem'

// counted in 3 ms; who wrote more wrote "more than that"
const mostCounted = 10_000

type Row = Pick<Person, 'id' | 'name' | 'comments'> & { role: Role; picture: string | null; joinedAt: Date }

/** What everybody may know of a member. Throws `not-found` for who is none. */
export async function readPerson(site: { id: string }, userId: string): Promise<Person> {
  const [member] = await raw<Row[]>`
    select user_id as id, display_name as name, role, joined_at as "joinedAt", (
      select a.id from avatars a where a.user_id = m.user_id and m.picture_hidden_at is null
    ) as picture, (
      select count(*)::int from (
        select from comments c
        where c.site_id = m.site_id and c.author_id = m.user_id and c.status = 'published' limit ${mostCounted}
      ) counted
    ) as comments
    from members m where site_id = ${site.id} and user_id = ${userId}`
  if (!member) throw new Problem('not-found')
  const { role, picture, joinedAt, ...person } = member
  return {
    ...person,
    ...(picture && { picture }),
    staff: role !== 'reader',
    joinedAt: joinedAt.toISOString(),
  }
}
