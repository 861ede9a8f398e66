import type { Language } from '@/lib/contract/fields'
import { languages } from '@/lib/contract/words'

/** The first of ours that an Accept-Language header (or a page's `lang`) asks for; Russian if none. */
export function pickLanguage(wanted: string | null | undefined): Language {
  const asked = (wanted ?? '').split(',').map((part) => part.split(';')[0]?.trim().slice(0, 2).toLowerCase())
  return (
    languages.find((language) => asked[0] === language) ??
    asked.map(known).find((language) => language !== null) ??
    'ru'
  )
}

function known(tag: string | undefined): Language | null {
  return languages.find((language) => language === tag) ?? null
}
