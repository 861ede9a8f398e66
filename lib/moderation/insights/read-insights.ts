import { raw } from '@/db/client'
import type { Actor } from '@/lib/auth/actor'
import { authorize, can } from '@/lib/auth/can'
import type { Insights, InsightsChoice } from '@/lib/contract/insights'
import { readFrom } from '@/lib/live/read-from'
import { type Past, readPast } from './queries'
import { lookAt, type Span } from './span'
import { standingNow } from './standing-now'
import { countsByPerson, hidesBy, stepsOf, totalsOf } from './sums'

type Site = { id: string; timeZone: string }

/**
 * How a site's moderation goes: what is to be done now, and what was done in a time.
 * Throws `forbidden`, `invalid-input` for days that have not come, `range-too-long` where counting takes too long.
 */
export async function readInsights(
  actor: Actor,
  site: Site,
  choice: InsightsChoice,
  now = new Date(),
): Promise<Insights> {
  authorize(actor, 'insights.read', { siteId: site.id })
  const looked = lookAt(choice, site.timeZone, now)
  const { span, starts, before, days, step } = looked
  const [past, former, standing] = await Promise.all([
    count(site.id, span, starts),
    before && count(site.id, before, [before.from]),
    standingNow(site.id, now),
  ])
  const { decided } = past
  const people = countsByPerson(decided)
  return {
    timeZone: site.timeZone,
    ...days,
    step,
    now: standing,
    totals: totalsOf(past, span),
    before: before && former && totalsOf(former, before),
    steps: stepsOf(past, looked),
    hiddenByReason: hidesBy(decided, 'reason').map(({ value, ...rest }) => ({ reason: value, ...rest })),
    hiddenBy: hidesBy(decided, 'rule').map(({ value, ...rest }) => ({ rule: value, ...rest })),
    own: people.get(actor.userId) ?? 0,
    moderators: can(actor, 'insights.read-staff', { siteId: site.id }) ? await named(site.id, people) : null,
  }
}

const count = (siteId: string, span: Span, starts: Date[]): Promise<Past> =>
  readFrom(siteId, (sql) => readPast(sql, { siteId, span, starts }))

/** By name: in the order of how much they did it would be a race. */
async function named(siteId: string, people: Map<string | null, number>): Promise<Insights['moderators']> {
  const ids = [...people.keys()].filter((id) => id !== null)
  const rows = await raw<{ id: string; name: string }[]>`
    select user_id as id, display_name as name from members
    where site_id = ${siteId} and user_id = any(${ids}::uuid[]) order by display_name, user_id`
  return rows.map((row) => ({ ...row, decided: people.get(row.id) ?? 0 }))
}
