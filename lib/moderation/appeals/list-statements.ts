import { type SQL, sql } from 'drizzle-orm'
import { db } from '@/db/client'
import type { OwnAppeal, Statement } from '@/lib/contract/appeals'
import type { InLanguages } from '@/lib/contract/reasons'

/** Times are as PostgreSQL writes them into JSON. */
export type StatementRow = Pick<
  Statement,
  'id' | 'about' | 'at' | 'thread' | 'commentId' | 'sanction' | 'stands' | 'automated' | 'houseRulesUrl'
> & {
  reason: string | null
  names: InLanguages | null
  sentences: InLanguages | null
  houseRule: InLanguages | null
  html: string | null
  appeal: OwnAppeal | null
  now: string
}

type Which = { siteId: string; userId: string; after: { at: string; id: string } | null; limit: number }

/** What was decided against somebody, newest first. */
export async function listStatements({ siteId, userId, after, limit }: Which): Promise<StatementRow[]> {
  const place = after ? sql`(x.at, x.id) < (${after.at}::timestamptz, ${after.id}::uuid)` : sql`true`
  return list({ siteId, userId }, sql`${place} order by x.at desc, x.id desc limit ${limit}`)
}

export async function findStatement({ siteId, userId, id }: { siteId: string; userId: string; id: string }) {
  const [found] = await list({ siteId, userId }, sql`x.id = ${id}`)
  return found ?? null
}

async function list(own: { siteId: string; userId: string }, which: SQL): Promise<StatementRow[]> {
  const rows = await db.execute<{ row: StatementRow }>(sql`
    select jsonb_build_object(
      'id', x.id, 'about', x.about, 'at', x.at, 'reason', x.reason, 'automated', x.automated, 'stands', x.stands,
      'thread', x.thread, 'commentId', x.comment_id, 'html', x.html, 'sanction', x.sanction,
      'names', r.names, 'sentences', r.sentences, 'houseRule', r.house_rule, 'houseRulesUrl', s.house_rules_url,
      'appeal', ${appeal}, 'now', now()) as row
    from (${hides(own)} union all ${sanctioned(own)}) as x
    join sites s on s.id = ${own.siteId}
    left join site_reasons r on r.site_id = s.id and r.code = x.reason
    left join appeals a on a.site_id = s.id and (
      (x.about = 'decision' and a.decision_id = x.id) or (x.about = 'sanction' and a.sanction_id = x.id))
    where ${which}`)
  return [...rows].map(({ row }) => row)
}

const appeal = sql`case when a.id is not null then jsonb_build_object('id', a.id, 'text', a.text,
  'createdAt', a.created_at, 'outcome', a.outcome, 'answer', a.answer, 'settledAt', a.settled_at) end`

// what its author was told, and has not taken back since
const hides = ({ siteId, userId }: { siteId: string; userId: string }) => sql`
  select d.id, 'decision' as about, d.decided_at as at, d.reason, d.rule is not null as automated,
    c.status = 'hidden' and not exists (
      select from decisions later where later.site_id = d.site_id and later.comment_id = d.comment_id
        and (later.decided_at, later.id) > (d.decided_at, d.id)) as stands,
    jsonb_build_object('id', t.id, 'title', t.title, 'url', t.url) as thread, c.id as comment_id, v.html,
    null::jsonb as sanction
  from notifications n
  join decisions d on d.site_id = n.site_id and d.id = n.subject_id and d.to_status = 'hidden'
  join comments c on c.site_id = d.site_id and c.id = d.comment_id and c.status <> 'deleted'
  join threads t on t.site_id = c.site_id and t.id = c.thread_id
  join revisions v on v.site_id = d.site_id and v.comment_id = d.comment_id and v.number = d.revision
  where n.site_id = ${siteId} and n.user_id = ${userId} and n.kind = 'decision' and c.author_id = n.user_id`

const sanctioned = ({ siteId, userId }: { siteId: string; userId: string }) => sql`
  select l.id, 'sanction', l.starts_at, l.reason, false,
    l.lifted_at is null and (l.ends_at is null or l.ends_at > now()), null::jsonb, null::uuid, null,
    jsonb_build_object('kind', l.kind, 'endsAt', l.ends_at, 'letter', l.letter)
  from sanctions l
  where l.site_id = ${siteId} and l.user_id = ${userId} and l.confirmed_at is not null`
