import type { RuleName } from '@/lib/contract/screening'

export type NumberName = 'least' | 'most' | 'likeness' | 'within' | 'first' | 'share' | 'from' | 'timeLimit'
/** From when to when it may go as it is shown; shares are shown as percent. */
type Limits = { least: number; most: number; times?: number }

const percent = (least: number): Limits => ({ least, most: 100, times: 100 })

const known: Partial<Record<`${RuleName} ${NumberName}`, Limits>> = {
  'length least': { least: 0, most: 500 },
  'length most': { least: 1, most: 10_000 },
  'links most': { least: 0, most: 50 },
  'repeat likeness': percent(50),
  'newcomer first': { least: 1, most: 20 },
  'history share': percent(5),
  'history least': { least: 2, most: 20 },
  'flood most': { least: 2, most: 40 },
  'flood within': { least: 1, most: 60 },
  'shouting share': percent(30),
}

/** As the contract has them. */
export function numbers(rule: RuleName, field: NumberName): Limits {
  if (field === 'from') return percent(0)
  if (field === 'timeLimit') return { least: 100, most: 3_000 }
  return known[`${rule} ${field}`] ?? { least: 0, most: 10_000 }
}
