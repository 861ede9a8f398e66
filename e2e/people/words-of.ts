import { readFileSync } from 'node:fs'
import type { Language } from '@/lib/contract/fields'
import { type Messages, translator } from '@/lib/i18n/translate'

/** The widget's words as a reader of that language sees them. */
export const wordsOf = (language: Language) =>
  translator<Messages>(
    language,
    JSON.parse(readFileSync(new URL(`../../locales/${language}/widget.json`, import.meta.url), 'utf8')),
  )

/** A phone in one language, a desktop in another. */
export const screens = [
  { lang: 'ru', width: 390 },
  { lang: 'kk', width: 1280 },
] as const
