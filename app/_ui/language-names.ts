import type { Language } from '@/lib/contract/fields'

/** Each in itself, for those who do not know the others. */
export const languageNames: Record<Language, string> = { kk: 'Қазақша', ru: 'Русский', en: 'English' }
