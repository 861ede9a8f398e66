import type { TransactionSql } from 'postgres'

/** What differs, with the first few ids of it. */
export type Difference = { fault: string; count: number; ids: string[] }

const shown = 20

/** Where decisions and comments are not what the log says they are. */
export async function compareState(sql: TransactionSql, siteId: string): Promise<Difference[]> {
  // the planner knows little of what is inside JSON, and would go through one list for each row of another
  await sql`set local enable_nestloop = off`
  const found = [
    await differing('decisions that the log does not have', unlogged(sql, siteId)),
    await differing(
      'decisions in the log that are not there, or are not what was logged',
      undone(sql, siteId),
    ),
    await differing('comments whose entries do not follow from one another', disjointed(sql, siteId)),
    await differing('comments that stand otherwise than the log says', otherwise(sql, siteId)),
    await differing('comments that are hidden or deleted without a word in the log', unsaid(sql, siteId)),
  ]
  return found.filter(({ count }) => count > 0)
}

async function differing(fault: string, rows: Promise<{ id: string }[]>): Promise<Difference> {
  const ids = (await rows).map(({ id }) => id)
  return { fault, count: ids.length, ids: ids.slice(0, shown) }
}

const logged = (sql: TransactionSql, siteId: string) => sql`
  select number, subject_id, actor_id, action, before, after, (after->>'decision')::uuid as decision
  from audit_log where site_id = ${siteId} and subject = 'comment' and after ? 'decision'`

const unlogged = (sql: TransactionSql, siteId: string) => sql<{ id: string }[]>`
  with logged as (${logged(sql, siteId)})
  select d.id from decisions d left join logged l on l.decision = d.id
  where d.site_id = ${siteId} and l.decision is null order by d.id`

const undone = (sql: TransactionSql, siteId: string) => sql<{ id: string }[]>`
  with logged as (${logged(sql, siteId)})
  select l.decision as id from logged l
  left join decisions d on d.site_id = ${siteId} and d.id = l.decision
  where d.id is null or d.comment_id <> l.subject_id or 'comment.' || d.verb <> l.action
    or d.moderator_id is distinct from l.actor_id
    or d.from_status is distinct from l.before->>'status' or d.to_status is distinct from l.after->>'status'
    or d.revision is distinct from (l.after->>'revision')::int
    or d.from_revision is distinct from (l.before->>'shows')::int
    or d.reason is distinct from l.after->>'reason' or d.note is distinct from l.after->>'note'
    or d.rule is distinct from l.after->>'rule' or d.undoes_id is distinct from (l.after->>'undoes')::uuid
    or d.bulk_id is distinct from (l.after->>'bulk')::uuid
  order by l.number`

const steps = (sql: TransactionSql, siteId: string) => sql`
  select subject_id as id, number, before->>'status' as "from", after->>'status' as "to"
  from audit_log where site_id = ${siteId} and subject = 'comment' and after ? 'status'`

const disjointed = (sql: TransactionSql, siteId: string) => sql<{ id: string }[]>`
  with steps as (${steps(sql, siteId)}), placed as (
    select id, "from", lag("to") over (partition by id order by number) as former from steps
  ) select distinct id from placed where former is not null and "from" is distinct from former order by id`

const otherwise = (sql: TransactionSql, siteId: string) => sql<{ id: string }[]>`
  with steps as (${steps(sql, siteId)}), last as (
    select distinct on (id) id, "to" from steps order by id, number desc
  ) select l.id from last l left join comments c on c.site_id = ${siteId} and c.id = l.id
  where c.status is distinct from l."to" order by l.id`

const unsaid = (sql: TransactionSql, siteId: string) => sql<{ id: string }[]>`
  with steps as (${steps(sql, siteId)})
  select c.id from comments c left join steps s on s.id = c.id
  where c.site_id = ${siteId} and c.status in ('hidden', 'deleted') and s.id is null order by c.id`
