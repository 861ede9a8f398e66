import type { SanctionTerm } from '@/lib/contract/sanction-term'

const day = 1_440

/** What one key lays on an author, from the mildest; by hand there is more to choose from. */
export const sanctionChoices: Pick<SanctionTerm, 'kind' | 'minutes'>[] = [
  { kind: 'warn', minutes: null },
  { kind: 'premoderate', minutes: null },
  { kind: 'suspend', minutes: day },
  { kind: 'suspend', minutes: 7 * day },
  { kind: 'suspend', minutes: 30 * day },
  { kind: 'ban', minutes: null },
]
