import type { Language } from '@/lib/contract/fields'
import { translator } from '@/lib/i18n/translate'
import en from '@/locales/en/widget.json'
import kk from '@/locales/kk/widget.json'
import ru from '@/locales/ru/widget.json'

const messages: Record<Language, typeof en> = { ru: { ...en, ...ru }, kk: { ...en, ...kk }, en }

/** The widget's own words: a thread reads the same with and without it. */
export const widgetTranslator = (language: Language) => translator(language, messages[language])
