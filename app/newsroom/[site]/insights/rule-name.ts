import { ruleName as known } from '@/lib/contract/screening'
import type { T } from './format'

/** A rule that is no more keeps its code. */
export function ruleName(t: T, rule: string): string {
  const { data } = known.safeParse(rule)
  return data ? t(`rule.${data}`) : rule
}
