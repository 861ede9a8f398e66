import type { Language } from '@/lib/contract/fields'
import { type Translate, translator } from '@/lib/i18n/translate'
import type messages from '@/locales/en/widget.json'

type Messages = Record<keyof typeof messages, string>
export type T = Translate<Messages>

/** Plural forms differ, so a language's messages are not English's to the letter. */
export const wordsIn = (language: Language, messages: Record<string, string>): T =>
  translator(language, messages as Messages)
