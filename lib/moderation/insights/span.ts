import type { InsightsChoice, InsightsRange } from '@/lib/contract/insights'
import { Problem } from '@/lib/problem'
import { dayAfter, dayOf, dayStart, daysBetween } from '@/lib/sites/day-start'

/** From a moment until before another. */
export type Span = { from: Date; until: Date }
export type Looked = {
  days: { from: string; until: string }
  step: 'hour' | 'day'
  span: Span
  /** When the steps begin, all that have. */
  starts: Date[]
  before: Span | null
}

const hour = 3_600_000
// days; longer ones are drawn by days, and the longest not compared, for that would read twice as much
const mostByHours = 2
const mostCompared = 92

const daysOf: Record<InsightsRange, number> = { today: 1, '7-days': 7, '30-days': 30 }

/** What a choice means at a moment where the newsroom is. Throws `invalid-input` for days that have not come. */
export function lookAt(choice: InsightsChoice, timeZone: string, now: Date): Looked {
  const today = dayOf(now, timeZone)
  const { from = dayAfter(today, 1 - daysOf[choice.range ?? 'today']), until = today } = choice
  if (from > today) {
    throw new Problem('invalid-input', { errors: [{ path: 'from', message: 'has not come yet' }] })
  }
  const start: Start = (day, add = 0) => new Date(dayStart(day, timeZone, add) ?? day)
  const span = { from: start(from), until: earlier(start(until, 1), now) }
  const count = daysBetween(from, until) + 1
  const step = count <= mostByHours ? 'hour' : 'day'
  return {
    days: { from, until },
    step,
    span,
    starts: step === 'hour' ? hoursIn(span) : daysIn(span, (add) => start(from, add)),
    before: count > mostCompared ? null : spanBefore({ from, until, today }, span, start),
  }
}

type Start = (day: string, add?: number) => Date
type Days = { from: string; until: string; today: string }

/** As long a time: a day a week ago, else the days just before. Of a day that goes on as much as there is of it. */
function spanBefore({ from, until, today }: Days, span: Span, start: Start): Span {
  const count = daysBetween(from, until) + 1
  const shift = count === 1 ? 7 : count
  const end = start(until, 1 - shift)
  if (until < today) return { from: start(from, -shift), until: end }
  const passed = span.until.getTime() - start(today).getTime()
  const sameTime = new Date(start(today, -shift).getTime() + passed)
  return { from: start(from, -shift), until: earlier(sameTime, end) }
}

const earlier = (one: Date, other: Date) => (one < other ? one : other)

/** Each lasts an hour, so that a day on which clocks change has 23 or 25. */
const hoursIn = ({ from, until }: Span) => {
  const count = Math.max(1, Math.ceil((until.getTime() - from.getTime()) / hour))
  return Array.from({ length: count }, (_, place) => new Date(from.getTime() + place * hour))
}

function daysIn({ until }: Span, startOf: (add: number) => Date) {
  const starts: Date[] = []
  for (let next = startOf(0); starts.length === 0 || next < until; next = startOf(starts.length)) {
    starts.push(next)
  }
  return starts
}
