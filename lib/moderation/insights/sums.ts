import type { Insights, InsightsTotals } from '@/lib/contract/insights'
import type { Decided, Past } from './queries'
import type { Looked, Span } from './span'

const sumOf = (some: { count: number }[]) => some.reduce((sum, { count }) => sum + count, 0)

const byPeople = ({ rule }: Decided) => rule === null
const isHide = ({ verb }: Decided) => verb === 'hide'

/** null: of nothing. */
export const shareOf = (count: number, all: number) => (all === 0 ? null : count / all)

export function totalsOf(
  { decided, answered, posted, ...past }: Past,
  { from, until }: Span,
): InsightsTotals {
  const people = decided.filter(byPeople)
  const of = (verb: Decided['verb']) => sumOf(people.filter((one) => one.verb === verb))
  const hides = sumOf(decided.filter(isHide))
  const all = answered.find(({ step }) => step === null)
  return {
    from: from.toISOString(),
    until: until.toISOString(),
    posted: sumOf(posted),
    decided: sumOf(people),
    approved: of('approve'),
    hiddenByPeople: of('hide'),
    held: of('hold'),
    restored: of('restore'),
    hiddenByRules: hides - of('hide'),
    hiddenShare: shareOf(hides, hides + of('approve')),
    medianSeconds: all?.median ?? null,
    p90Seconds: all?.p90 ?? null,
    ...past,
    appealsGrantedShare: shareOf(past.appealsGranted, past.appealsSettled),
  }
}

export function stepsOf({ decided, answered, posted }: Past, { starts }: Looked): Insights['steps'] {
  const posts = countsBy(posted, ({ step }) => step)
  const decisions = countsBy(decided.filter(byPeople), ({ step }) => step)
  const times = new Map(answered.map(({ step, ...found }) => [step, found]))
  return starts.map((start, place) => ({
    at: start.toISOString(),
    posted: posts.get(place) ?? 0,
    decided: decisions.get(place) ?? 0,
    medianSeconds: times.get(place)?.median ?? null,
    p90Seconds: times.get(place)?.p90 ?? null,
  }))
}

/** What was hidden and how often, by one of its columns, most first. */
export function hidesBy(decided: Decided[], column: 'reason' | 'rule') {
  const hides = decided.filter(isHide)
  const all = sumOf(hides)
  return [...countsBy(hides, (one) => one[column])]
    .map(([value, count]) => ({ value, count, share: count / all }))
    .sort((one, other) => other.count - one.count || compare(one.value ?? '', other.value ?? ''))
}

/** How much each moderator decided. */
export const countsByPerson = (decided: Decided[]) =>
  countsBy(decided.filter(byPeople), ({ moderatorId }) => moderatorId)

const compare = (one: string, other: string) => (one < other ? -1 : 1)

function countsBy<Row extends { count: number }, Key>(rows: Row[], keyOf: (row: Row) => Key) {
  const counts = new Map<Key, number>()
  for (const row of rows) counts.set(keyOf(row), (counts.get(keyOf(row)) ?? 0) + row.count)
  return counts
}
