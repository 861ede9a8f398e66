import type { Sql } from '@/db/client'
import { Problem } from '@/lib/problem'
import { type Asked, type Reading, stepOf, within } from './in-span'
import { posted } from './posted'
import { standing } from './standing'
import { waits } from './waits'

export type Decided = {
  step: number
  verb: 'approve' | 'hide' | 'hold' | 'restore'
  reason: string | null
  rule: string | null
  moderatorId: string | null
  count: number
}
/** Of one step; null: of all. */
export type Answered = { step: number | null; median: number; p90: number }
export type Past = {
  decided: Decided[]
  answered: Answered[]
  posted: { step: number; count: number }[]
  reportsMade: number
  reportsClosed: number
  appealsSettled: number
  appealsGranted: number
}

/**
 * Everything that happened in a time, in one statement: one view of the database, one limit of time.
 * Throws `range-too-long` where that is not enough.
 */
export async function readPast(sql: Sql, asked: Asked): Promise<Past> {
  const reading: Promise<Past> = sql.begin('read only', async (tx) => {
    // a plan for any range is a bad one for all; a year is sorted in memory; compiling takes longer than it saves
    await tx`select set_config('plan_cache_mode', 'force_custom_plan', true), set_config('work_mem', '64MB', true),
      set_config('jit', 'off', true)`
    return countPast(tx, asked)
  })
  return reading.catch(refuseWhatIsTooMuch)
}

async function countPast(sql: Reading, asked: Asked): Promise<Past> {
  const { siteId, span } = asked
  const told = sql`site_id = ${siteId} and reason <> 'disagree'`
  const [row] = await sql<[Past]>`
    with standing as (${standing(sql, asked)}), decided as (
      select ${stepOf(sql, asked)} as step, verb, reason, rule, moderator_id as "moderatorId", count(*)::int as count
      from standing group by 1, 2, 3, 4, 5
    ), answered as (
      select ${stepOf(sql, asked)} as step, percentile_cont(array[0.5, 0.9]) within group (order by seconds) as found
      from (${waits(sql, asked)}) found group by grouping sets ((1), ())
    ), posted as (${posted(sql, asked)})
    select
      (select coalesce(json_agg(decided), '[]') from decided) as decided,
      (select coalesce(json_agg(json_build_object('step', step, 'median', found[1], 'p90', found[2])), '[]')
        from answered where found is not null) as answered,
      (select coalesce(json_agg(posted), '[]') from posted) as posted,
      (select count(*)::int from reports where ${told} and ${within(sql, 'created_at', span)}) as "reportsMade",
      (select count(*)::int from reports where ${told} and ${within(sql, 'closed_at', span)}) as "reportsClosed",
      settled as "appealsSettled", granted as "appealsGranted"
    from (
      select count(*)::int as settled, count(*) filter (where outcome = 'granted')::int as granted
      from appeals where site_id = ${siteId} and ${within(sql, 'settled_at', span)}
    ) appeals`
  return row
}

// PostgreSQL ended the statement, because it took longer than any may
const tookTooLong = '57014'

function refuseWhatIsTooMuch(error: unknown): never {
  if (error instanceof Error && 'code' in error && error.code === tookTooLong)
    throw new Problem('range-too-long')
  throw error
}
