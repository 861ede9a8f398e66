import type { NewWord } from '@/lib/contract/screening'
import { Problem } from '@/lib/problem'
import { checkEntry } from './words/check-entry'

/** Throws `word-refused`, with what is wrong, for entries that cannot be looked for. `at` names each. */
export function refuseWords(words: NewWord[], at: (index: number) => string) {
  const errors = words.flatMap((word, index) => {
    const fault = checkEntry(word)
    return fault ? [{ path: at(index), message: fault }] : []
  })
  if (errors.length > 0) throw new Problem('word-refused', { errors: errors.slice(0, 20) })
}
