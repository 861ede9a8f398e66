import type { Language } from '@/lib/contract/fields'
import type { Standing } from '@/lib/contract/readers'
import { reasons } from '@/lib/contract/words'
import { emailTranslator } from '@/lib/text/mail-words'
import type { Laid } from './actor'

/** As its reader is told, in the site's words for the reason or in those that Pikir brings. */
export const presentStanding = ({ sentences, houseRule, ...laid }: Laid, language: Language): Standing => ({
  ...laid,
  sentence: sentences?.[language] ?? builtIn(laid.reason, language),
  houseRule: houseRule?.[language] ?? null,
})

function builtIn(reason: string, language: Language): string {
  const code = reasons.find((one) => one === reason) ?? 'other'
  return emailTranslator(language)(`sentence.${code}`)
}
