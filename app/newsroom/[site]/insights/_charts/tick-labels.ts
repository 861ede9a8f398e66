import type { Point } from '../points'

/** What stands at the ticks of an axis of names. By name: Recharts leaves ticks out, and numbers those that stay. */
export function tickLabels(points: Point[]): (name: string) => string {
  const labels = new Map(points.map(({ name, label }) => [name, label]))
  return (name) => labels.get(name) ?? ''
}
