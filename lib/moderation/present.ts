import type { Decision, Reason } from '@/lib/contract/moderation'
import type { DecisionRow } from './queries'

export const presentDecision = ({
  from: _from,
  fromRevision: _fromRevision,
  reason,
  at,
  ...decision
}: DecisionRow): Decision => ({
  ...decision,
  reason: reason as Reason | null,
  at: at.toISOString(),
})
