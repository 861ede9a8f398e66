import type { Language } from '@/lib/contract/fields'
import type { ProblemCode } from '@/lib/contract/problems'
import en from '@/locales/en/problems.json'
import kk from '@/locales/kk/problems.json'
import ru from '@/locales/ru/problems.json'

const texts: Record<Language, Record<ProblemCode, string>> = { ru, kk, en }

export const problemText = (language: Language, code: ProblemCode) => texts[language][code]
