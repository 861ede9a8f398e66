import { cookies, headers } from 'next/headers'
import { cache } from 'react'
import { currentAccount } from '@/app/_session/current'
import { type Language, language } from '@/lib/contract/fields'
import { pickLanguage } from '@/lib/i18n/languages'
import { languageCookie } from './language-cookie'

/** The account's language, else the one chosen in this browser, else what the browser asks for. */
export const currentLanguage = cache(async (): Promise<Language> => {
  const account = await currentAccount()
  return account?.language ?? (await visitorLanguage(null))
})

/** `asked`: what the page that the visitor came from is written in. */
export async function visitorLanguage(asked: string | null): Promise<Language> {
  const chosen = language.safeParse((await cookies()).get(languageCookie)?.value)
  if (chosen.success) return chosen.data
  return pickLanguage(asked ?? (await headers()).get('accept-language'))
}
