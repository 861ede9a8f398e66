import type { Language } from '@/lib/contract/fields'
import enAccount from '@/locales/en/account.json'
import enNewsroom from '@/locales/en/newsroom.json'
import kkAccount from '@/locales/kk/account.json'
import kkNewsroom from '@/locales/kk/newsroom.json'
import ruAccount from '@/locales/ru/account.json'
import ruNewsroom from '@/locales/ru/newsroom.json'

export type AccountMessages = typeof enAccount
export type NewsroomMessages = typeof enNewsroom

export const accountMessages: Record<Language, AccountMessages> = {
  ru: ruAccount,
  kk: kkAccount,
  en: enAccount,
}

export const newsroomMessages: Record<Language, NewsroomMessages> = {
  ru: ruNewsroom,
  kk: kkNewsroom,
  en: enNewsroom,
}
