import type { ReasonWords, SiteReason } from '@/lib/contract/reasons'
import { languages, reasons } from '@/lib/contract/words'
import { emailTranslator } from '@/lib/text/mail-words'

type Code = (typeof reasons)[number]

const inLanguages = (key: `reason.${Code}` | `sentence.${Code}`) => {
  const [ru, kk, en] = languages.map((language) => emailTranslator(language)(key))
  return { ru: ru ?? '', kk: kk ?? '', en: en ?? '' }
}

/** The reasons of a site that has made none of its own. */
export const builtIn: SiteReason[] = reasons.map((code) => ({
  code,
  names: inLanguages(`reason.${code}`),
  sentences: inLanguages(`sentence.${code}`),
  houseRule: null,
  retired: false,
}))

const other: ReasonWords = builtIn.at(-1) ?? {
  names: { ru: '', kk: '', en: '' },
  sentences: { ru: '', kk: '', en: '' },
  houseRule: null,
}

/** What a code means where the site has no words for it. */
export const builtInWords = (code: string | null): ReasonWords =>
  builtIn.find((one) => one.code === code) ?? other
