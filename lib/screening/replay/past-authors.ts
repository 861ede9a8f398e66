import type { ReservedSql } from 'postgres'
import type { Author } from '../rule'
import type { Past } from './list-past'

type Written = { status: string; threadId: string; at: number }
type Known = {
  name: string
  email: string | null
  joinedAt: Date
  /** Times at which they were under premoderation; null: without an end. */
  premoderated: [from: number, to: number | null][]
  /** Oldest first. */
  recent: Written[]
}

const mostRecent = 50

/** Who the authors were at each time, told in one walk from the oldest comment to the newest. */
export function newPastAuthors(siteId: string, start: string) {
  const known = new Map<string, Known>()

  async function learn(sql: ReservedSql, batch: Past[]) {
    const strangers = [...new Set(batch.map(({ authorId }) => authorId))].filter((id) => !known.has(id))
    if (strangers.length === 0) return
    for (const { id, ...author } of await listAuthors(sql, { siteId, start, ids: strangers }))
      known.set(id, { ...author, joinedAt: new Date(author.joinedAt) })
  }

  function authorOf(past: Past): Author {
    const author = known.get(past.authorId)
    if (!author) return nobody(past.authorId)
    const { name, email, joinedAt, premoderated, recent } = author
    return {
      ...{ id: past.authorId, name, email, joinedAt },
      isPremoderated: premoderated.some(([from, to]) => from <= past.at && (to === null || to > past.at)),
      recent: recent.toReversed().map(({ status, threadId, at }) => ({
        status,
        inThread: threadId === past.threadId,
        minutesAgo: Math.round((past.at - at) / 60_000),
      })),
    }
  }

  function remember({ authorId, status, threadId, at }: Past) {
    const recent = known.get(authorId)?.recent
    if (recent && recent.push({ status, threadId, at }) > mostRecent) recent.shift()
  }

  return { learn, authorOf, remember }
}

export type PastAuthors = ReturnType<typeof newPastAuthors>

/** Where no rule asks for authors. */
export const nobody = (id: string): Author => ({
  ...{ id, name: '', email: null, joinedAt: new Date(0) },
  ...{ isPremoderated: false, recent: [] },
})

type Asked = { siteId: string; start: string; ids: string[] }

/** With what they had written before the walk began. */
const listAuthors = (sql: ReservedSql, { siteId, start, ids }: Asked) => sql<
  (Omit<Known, 'joinedAt'> & { id: string; joinedAt: number })[]
>`
  select m.user_id as id, m.display_name as name, u.email,
    extract(epoch from m.joined_at)::float8 * 1000 as "joinedAt",
    (select coalesce(json_agg(json_build_array(
        extract(epoch from starts_at) * 1000, extract(epoch from least(ends_at, lifted_at)) * 1000)), '[]')
      from sanctions s where s.site_id = m.site_id and s.user_id = m.user_id and s.kind = 'premoderate'
    ) as premoderated,
    (select coalesce(json_agg(json_build_object('status', status, 'threadId', thread_id,
        'at', extract(epoch from created_at) * 1000) order by id), '[]')
      from (
        select id, status, thread_id, created_at from comments c
        where c.site_id = m.site_id and c.author_id = m.user_id and c.id < ${start}
        order by id desc limit ${mostRecent}
      ) earlier
    ) as recent
  from members m join users u on u.id = m.user_id
  where m.site_id = ${siteId} and m.user_id = any(${ids}::uuid[])`
