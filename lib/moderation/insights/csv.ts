import type { Insights } from '@/lib/contract/insights'
import { zonedTime } from '@/lib/sites/day-start'
import { csvHead, csvLine } from '@/lib/text/csv'

type Line = { part: string; code?: string | null; name?: string | undefined; at?: string }
type Values = Record<string, string | number | null>

/** One number in a line, so that whoever reads it needs no other than that. Times are the site's, with their offset. */
export function insightsCsv(insights: Insights, reasonNames: Map<string, string>): string {
  const { timeZone, from, until, now, totals, before, steps, own, moderators } = insights
  const local = (at: string) => zonedTime(new Date(at), timeZone)
  const { at, oldestAt, ...standing } = now
  const reasons = insights.hiddenByReason.map(({ reason, ...values }) =>
    linesOf({ part: 'reason', code: reason, name: reasonNames.get(reason ?? '') }, values),
  )
  const rules = insights.hiddenBy.map(({ rule, ...values }) =>
    linesOf(rule === null ? { part: 'people' } : { part: 'rule', code: rule }, values),
  )
  const people = (moderators ?? []).map(({ id, name, decided }) =>
    linesOf({ part: 'moderator', code: id, name }, { decided }),
  )
  return [
    csvHead(['part', 'code', 'name', 'time', 'measure', 'value']),
    linesOf({ part: 'range' }, { timeZone, from, until }),
    linesOf({ part: 'now', at: local(at) }, { ...standing, oldestAt: oldestAt && local(oldestAt) }),
    totalLines('totals', totals, local),
    before ? totalLines('before', before, local) : '',
    ...steps.map(({ at, ...values }) => linesOf({ part: insights.step, at: local(at) }, values)),
    ...reasons,
    ...rules,
    linesOf({ part: 'own' }, { decided: own }),
    ...people,
  ].join('')
}

const totalLines = (
  part: string,
  { from, until, ...values }: Insights['totals'],
  local: (at: string) => string,
) => linesOf({ part }, { from: local(from), until: local(until), ...values })

const linesOf = ({ part, code, name, at }: Line, values: Values) =>
  Object.entries(values)
    .map(([measure, value]) =>
      csvLine([part, code ?? '', name ?? '', at ?? '', snakeCase(measure), String(value ?? '')]),
    )
    .join('')

const snakeCase = (name: string) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
