import type { Language } from '@/lib/contract/fields'
import type { Standing } from '@/lib/contract/readers'
import type { Laid } from './actor'

export const presentStanding = ({ sentences, houseRule, ...laid }: Laid, language: Language): Standing => ({
  ...laid,
  sentence: sentences?.[language] ?? null,
  houseRule: houseRule?.[language] ?? null,
})
