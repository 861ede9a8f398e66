import type { Insights } from '@/lib/contract/insights'
import { zonedTime } from '@/lib/sites/day-start'

export type Point = {
  /** On the axis, and where there is room. */
  label: string
  name: string
  posted: number
  decided: number
  medianSeconds: number | null
  p90Seconds: number | null
}

/** Steps with the site's clock; an hour that comes twice in a day says which one it is. */
export function pointsOf(
  { steps, step, timeZone, from, until }: Insights,
  dateOf: (at: string) => string,
): Point[] {
  const times = steps.map(({ at }) => zonedTime(new Date(at), timeZone))
  const twice = new Set(times.map(clock).filter((time, place, all) => all.indexOf(time) !== place))
  return steps.map(({ at, ...numbers }, place) => {
    const time = times[place] ?? ''
    const dayLabel = `${time.slice(8, 10)}.${time.slice(5, 7)}`
    if (step === 'day') return { ...numbers, label: dayLabel, name: dateOf(at) }
    const hour = twice.has(clock(time)) ? `${time.slice(11, 16)} (${time.slice(19)})` : time.slice(11, 16)
    return { ...numbers, label: time.slice(11, 16), name: from === until ? hour : `${dayLabel}, ${hour}` }
  })
}

const clock = (time: string) => time.slice(0, 16)

/** An axis shows the short word of each step; which steps it has room for it chooses itself. */
export const labelsOf = (points: Point[]) => {
  const labels = new Map(points.map(({ name, label }) => [name, label]))
  return (name: string) => labels.get(name) ?? ''
}
