import { kazakhLetters } from './look-alikes'
import type { Planted } from './words'

/** A word of a text: squeezed, with Kazakh letters as Russian ones (`key`) and as written; where each letter stands, and the end. */
export type Reading = { key: string; exact: string; places: number[] }

/** Two things folding hides: another Kazakh letter (қала is not кала), and a letter that is meant twice (анналы). */
export function agrees(
  planted: Planted,
  reading: Reading,
  { at, hasTail }: { at: number; hasTail: boolean },
): boolean {
  return sameKazakhLetters(planted, reading, at) && sameDoubles(planted, reading, { at, hasTail })
}

const NOT_KAZAKH = /[вёфцчщъьэ]/
// that long, no two words differ in the dots and tails of their letters alone
const LONG = 5
const SHORT = 4

function sameKazakhLetters({ exact, language, length }: Planted, reading: Reading, at: number): boolean {
  // сок is not сөк typed without its letter
  if (language === 'kk' && length < SHORT && isKazakh(exact)) return reading.exact.startsWith(exact, at)
  if (reading.exact === reading.key) return true
  if (language === 'ru') return length >= LONG || NOT_KAZAKH.test(reading.exact) || !isKazakh(reading.exact)
  if (!isKazakh(exact)) return true
  for (let place = 0; place < exact.length; place++) {
    const written = reading.exact.charCodeAt(at + place)
    if (kazakhLetters.has(written) && written !== exact.charCodeAt(place)) return false
  }
  return true
}

function isKazakh(word: string) {
  for (let at = 0; at < word.length; at++) if (kazakhLetters.has(word.charCodeAt(at))) return true
  return false
}

const VOWEL = /[аеиоуыэюяaeiou]/

function sameDoubles(
  { runs, length }: Planted,
  { key, places }: Reading,
  { at, hasTail }: { at: number; hasTail: boolean },
): boolean {
  if (!runs && places.length - 1 === (places.at(-1) ?? 0) - (places[0] ?? 0)) return true
  for (let place = 0; place < length; place++) {
    const run = (places[at + place + 1] ?? 0) - (places[at + place] ?? 0)
    const meant = runs?.[place] ?? 1
    if (run === meant || run > 2) continue
    const letter = key[at + place] ?? ''
    const isShared = hasTail && place === length - 1
    // долбаный is долбанный misspelt; дураак is drawn out, while анналы are another word than анал
    if (run < meant ? letter !== 'н' || !hasTail : !VOWEL.test(letter) && !isShared) return false
  }
  return true
}
