import type { Decision } from '@/lib/contract/moderation'

type Approval = { by: string; at: string }

/** Who let readers see it last, where a person did and nobody thought better of it. `decisions`: newest first. */
export function approvedBefore(decisions: Decision[]): Approval | null {
  const undone = new Set(decisions.flatMap(({ undoes }) => undoes ?? []))
  const standing = decisions.find(({ id, verb, undoes }) => verb !== 'mask' && !undoes && !undone.has(id))
  if (!standing || standing.by === null || standing.status !== 'published') return null
  return { by: standing.by, at: standing.at }
}
