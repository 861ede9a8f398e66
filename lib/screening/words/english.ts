import { stemmer } from '@orama/stemmers/english'
import { squeezed } from './squeeze'
import type { Stem } from './stem'

/** Snowball's English: what shares the stem is a form, if no more than an ending was added. */
export function englishStems(word: string): Stem[] {
  if (word.length < 3) return [{ stem: word, fits: (tail) => tail === '' }]
  const root = stemmer(word)
  const shared = sharedStart(word, root)
  // university and universe have one stem
  const own = word.slice(shared.length)
  const fits = (tail: string, found: string) =>
    tail === squeezed(own) || (endings.has(tail) && stemmer(found) === squeezed(root))
  return [
    { stem: shared, fits },
    { stem: word, fits: (tail) => endings.has(tail) },
  ]
}

const endings = new Set(['', 's', 'es', 'ed', 'ing', 'er', 'ers', 'y', 'ies', 'd', 'ly'])

function sharedStart(word: string, root: string): string {
  let length = 0
  while (length < root.length && word[length] === root[length]) length++
  return word.slice(0, length)
}
