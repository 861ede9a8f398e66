import type { Filled } from './draft'

export type Fault = 'reason' | 'explanation' | 'name' | 'email' | 'goodFaith' | 'long'
export type Faults = Partial<Record<keyof Filled, Fault>>

const longest = { note: 1_000, explanation: 5_000, law: 300, name: 100, email: 254 } as const

/** What is missing or wrong in each field, before the server is asked; the fields in their order. */
export function faultsIn(filled: Filled): Faults {
  const { reason, explanation, name, email, goodFaith } = filled
  if (!reason) return { reason: 'reason' }
  if (reason !== 'illegal') return tooLong(filled, ['note'])
  return {
    ...(explanation.trim().length < 10 && { explanation: 'explanation' }),
    ...(name.trim().length < 2 && { name: 'name' }),
    ...(!/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email.trim()) && { email: 'email' }),
    ...(!goodFaith && { goodFaith: 'goodFaith' }),
    ...tooLong(filled, ['explanation', 'law', 'name', 'email']),
  }
}

function tooLong(filled: Filled, fields: (keyof typeof longest)[]): Faults {
  const long = fields.filter((field) => filled[field].length > longest[field])
  return Object.fromEntries(long.map((field) => [field, 'long']))
}
