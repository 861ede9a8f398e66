import type { QueueChoice } from '@/lib/contract/queue'

/** A tab with its filters as an address says it; the first tab needs no words. */
export function queryOf({ tab, ...filter }: QueueChoice): string {
  const query = new URLSearchParams()
  if (tab !== 'waiting') query.set('tab', tab)
  for (const [name, value] of Object.entries(filter)) if (value !== undefined) query.set(name, String(value))
  return query.toString()
}

export const isFiltered = ({ tab: _tab, ...filter }: QueueChoice) =>
  Object.values(filter).some((value) => value !== undefined)

/** The same with one part of it changed; undefined: it does not matter any more. */
export function withPart<Name extends keyof QueueChoice>(
  choice: QueueChoice,
  name: Name,
  value: QueueChoice[Name] | undefined,
): QueueChoice {
  const { [name]: _former, ...rest } = choice
  return (value === undefined ? rest : { ...rest, [name]: value }) as QueueChoice
}
