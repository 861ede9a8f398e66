import type { Grounds, InLanguages } from '@/lib/contract/reasons'
import { appealUntil } from '../appeals/rules'
import { builtInWords } from './built-in'

/** As `site_reasons` has it for a code; null where the site has no words of its own. */
export type GroundsRow = {
  reason: string | null
  names: InLanguages | null
  sentences: InLanguages | null
  houseRule: InLanguages | null
  houseRulesUrl: string | null
  automated: boolean
  at: Date
}

/** Why something was done, in the site's words or in those that Pikir brings. */
export function groundsOf(row: GroundsRow): Grounds {
  const { reason, names, sentences, houseRule, houseRulesUrl, automated, at } = row
  const words = names && sentences ? { names, sentences, houseRule } : builtInWords(reason)
  return {
    reason: { code: reason ?? 'other', ...words },
    automated,
    houseRulesUrl,
    appealUntil: appealUntil(at).toISOString(),
  }
}
