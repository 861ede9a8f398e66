import type { Language } from '@/lib/contract/fields'
import { translator } from '@/lib/i18n/translate'
import en from '@/locales/en/email.json'
import kk from '@/locales/kk/email.json'
import ru from '@/locales/ru/email.json'

const messages: Record<Language, typeof en> = { ru: { ...en, ...ru }, kk: { ...en, ...kk }, en }

export const emailTranslator = (language: Language) => translator(language, messages[language])
