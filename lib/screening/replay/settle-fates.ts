import type { ReservedSql } from 'postgres'
import type { RuleName } from '@/lib/contract/screening'
import { outcomeOf } from '../outcome'
import { type Fate, type Found, note } from './found'
import { isCaught, type Judged } from './judge'
import type { Plan } from './plan'

type Row = { id: string; fate: Fate; rules: RuleName[] }

/** Counts those that come out otherwise: what other rules caught at the time they would have caught all the same. */
export async function settleFates(
  sql: ReservedSql,
  judged: Judged[],
  { siteId, plan, found }: { siteId: string; plan: Plan; found: Found },
) {
  if (judged.length === 0) return
  const ids = judged.map(({ past }) => past.id)
  const known = new Map((await listFates(sql, siteId, ids)).map((row) => [row.id, row]))
  for (const { past, before, after } of judged) {
    const row = known.get(past.id)
    if (!row) continue
    const others = row.rules.filter((name) => !plan.changed.has(name) && !plan.worded.has(name))
    const isCaughtAnyway = isCaught(
      outcomeOf(
        plan.before.rules,
        others.map((rule) => ({ rule })),
      ),
    )
    if (isCaughtAnyway) continue
    const isHeld = isCaught(outcomeOf(plan.after.rules, after))
    const signals = isHeld ? after : before
    note(found, isHeld ? 'held' : 'released', {
      id: past.id,
      revision: past.revision,
      fate: row.fate,
      signals,
    })
  }
}

const listFates = (sql: ReservedSql, siteId: string, ids: string[]) => sql<Row[]>`
  select c.id,
    case
      when c.status = 'hidden' and d.verb = 'hide' then 'hidden'
      when c.status = 'published' and d.verb in ('approve', 'restore') then 'approved'
      else 'undecided'
    end as fate,
    (select coalesce(json_agg(distinct s.rule), '[]') from signals s
      where s.site_id = c.site_id and s.comment_id = c.id and s.revision = c.revision) as rules
  from comments c
  left join lateral (
    select verb from decisions d
    where d.site_id = c.site_id and d.comment_id = c.id and d.moderator_id is not null
      and d.undoes_id is null and not exists (
        select from decisions u where u.site_id = d.site_id and u.undoes_id = d.id)
    order by d.decided_at desc limit 1
  ) d on true
  where c.site_id = ${siteId} and c.id = any(${ids}::uuid[])`
