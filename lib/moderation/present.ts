import type { Decision, Reason } from '@/lib/contract/moderation'
import type { RuleName } from '@/lib/contract/screening'
import type { DecisionRow } from './queries'

export const presentDecision = ({
  from: _from,
  fromRevision: _fromRevision,
  reason,
  rule,
  at,
  ...decision
}: DecisionRow): Decision => ({
  ...decision,
  reason: reason as Reason | null,
  rule: rule as RuleName | null,
  at: at.toISOString(),
})
