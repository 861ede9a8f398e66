import { englishStems } from './english'
import type { WordEntry } from './entry'
import { kazakhStems } from './kazakh'
import { looseOf } from './look-alikes'
import { russianStems } from './russian'
import type { Stem } from './stem'

export type Language = NonNullable<WordEntry['language']>

/** The stems of one word as it is written in a list; without a language its letters decide. */
export function stemsOf(word: string, language: Language): Stem[] {
  if (language === 'kk') return kazakhStems(word)
  const loose = [...word].map(looseOf).join('')
  return language === 'ru' ? russianStems(loose) : englishStems(word)
}

export function languageOf(word: string, language: WordEntry['language']): Language {
  if (/^[a-z]/.test(word)) return 'en'
  if (language === 'kk' || language === 'ru') return language
  return /[әғқңөұүіһ]/.test(word) ? 'kk' : 'ru'
}
