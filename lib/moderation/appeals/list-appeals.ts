import { type SQL, sql } from 'drizzle-orm'
import type { Db, Tx } from '@/db/client'
import type { Appeal, AppealState } from '@/lib/contract/appeals'

/** Times are as PostgreSQL writes them into JSON; `createdAt` is a place in the list, to the microsecond. */
export type AppealRow = Omit<Appeal, 'isOwn'> & { deciderId: string | null }

export type Place = { at: string; id: string }
type Which = { siteId: string; id?: string; state?: AppealState; after: Place | null; limit: number }

/** Oldest first. */
export async function listAppeals(tx: Tx | Db, which: Which): Promise<AppealRow[]> {
  const rows = await tx.execute<{ row: AppealRow }>(sql`
    select ${row} as row from appeals a ${joins}
    where a.site_id = ${which.siteId} and ${conditions(which)}
    order by a.created_at, a.id limit ${which.limit}`)
  return [...rows].map(({ row }) => row)
}

function conditions({ id, state, after }: Which): SQL {
  const all = [
    id && sql`a.id = ${id}`,
    state === 'open' && sql`a.settled_at is null`,
    state === 'settled' && sql`a.settled_at is not null`,
    after && sql`(a.created_at, a.id) > (${after.at}::timestamptz, ${after.id}::uuid)`,
  ].filter((one) => one !== undefined && one !== false && one !== null && one !== '')
  return sql.join([sql`true`, ...all], sql` and `)
}

const comment = sql`case when c.id is not null then jsonb_build_object(
  'id', c.id, 'status', c.status, 'html', coalesce(r.open_html, r.html, ''), 'createdAt', c.created_at,
  'thread', jsonb_build_object('id', t.id, 'title', t.title, 'url', t.url)) end`

const decision = sql`case when d.id is not null then jsonb_build_object(
  'id', d.id, 'reason', d.reason, 'note', d.note, 'by', dm.display_name, 'rule', d.rule, 'at', d.decided_at) end`

const sanction = sql`case when s.id is not null then jsonb_build_object(
  'id', s.id, 'kind', s.kind, 'reason', s.reason, 'note', s.note, 'by', dm.display_name, 'at', s.starts_at,
  'endsAt', s.ends_at, 'liftedAt', s.lifted_at) end`

const author = sql`jsonb_build_object('id', m.user_id, 'name', m.display_name, 'badge', m.badge, 'joinedAt', m.joined_at,
  'published', record.published, 'pending', record.pending, 'hidden', record.hidden)`

const row = sql`jsonb_build_object(
  'id', a.id, 'text', a.text, 'createdAt', a.created_at, 'outcome', a.outcome, 'answer', a.answer,
  'settledAt', a.settled_at, 'settledBy', sm.display_name, 'deciderId', coalesce(d.moderator_id, s.given_by),
  'author', ${author}, 'comment', ${comment}, 'decision', ${decision}, 'sanction', ${sanction})`

const joins = sql`
  join members m on m.site_id = a.site_id and m.user_id = a.author_id
  left join members sm on sm.site_id = a.site_id and sm.user_id = a.settled_by
  left join decisions d on d.site_id = a.site_id and d.id = a.decision_id
  left join sanctions s on s.site_id = a.site_id and s.id = a.sanction_id
  left join members dm on dm.site_id = a.site_id and dm.user_id = coalesce(d.moderator_id, s.given_by)
  left join comments c on c.site_id = d.site_id and c.id = d.comment_id
  left join revisions r on r.site_id = d.site_id and r.comment_id = d.comment_id and r.number = d.revision
  left join threads t on t.site_id = c.site_id and t.id = c.thread_id
  cross join lateral (
    select count(*) filter (where own.status = 'published')::int as published,
      count(*) filter (where own.status = 'pending')::int as pending,
      count(*) filter (where own.status = 'hidden')::int as hidden
    from comments own where own.site_id = a.site_id and own.author_id = a.author_id
  ) as record`
