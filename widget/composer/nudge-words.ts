import type { Nudge } from '@/lib/contract/screening'
import type { T } from '../words-in'

const keys = {
  'banned-word': 'nudge.word',
  'suspect-word': 'nudge.word',
  phone: 'nudge.phone',
  card: 'nudge.card',
  iin: 'nudge.iin',
  email: 'nudge.email',
  plate: 'nudge.plate',
  'many-links': 'nudge.links',
  'blocked-host': 'nudge.links',
  'own-repeat': 'nudge.repeat',
  'others-repeat': 'nudge.repeat',
  flood: 'nudge.repeat',
  capitals: 'nudge.capitals',
  'too-short': 'nudge.short',
  'too-long': 'nudge.long',
  zalgo: 'nudge.zalgo',
} as const

/** What was noticed, as one would say it to its author. */
export function nudgeWords({ reason, fragment }: Nudge['signals'][number], t: T): string {
  const key = reason in keys ? keys[reason as keyof typeof keys] : 'nudge.other'
  return t(key, { fragment: fragment ?? '' })
}
