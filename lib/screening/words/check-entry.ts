import type { NewWord } from '@/lib/contract/screening'
import { wordsIn } from './compile'
import { regexOf } from './regexes'

/** Why an entry cannot be kept; a key of messages. */
export type EntryFault =
  | 'empty'
  | 'too-long'
  | 'not-a-regex'
  | 'matches-nothing'
  | 'too-large'
  | 'one-letter-part'
  | 'several-words-part'
  | 'empty-exception'

type Checked = Pick<NewWord, 'kind' | 'pattern' | 'exceptions'>

const MAX_LENGTH = 200
// of the machine that RE2 makes of it: what repeats hundreds of times is read slowly
const MAX_INSTRUCTIONS = 500

/** null: it can be kept. */
export function checkEntry({ kind, pattern, exceptions }: Checked): EntryFault | null {
  if (pattern.length > MAX_LENGTH || exceptions.some((one) => one.length > MAX_LENGTH)) return 'too-long'
  const fault = kind === 'regex' ? regexFault(pattern) : wordFault(kind, wordsIn(pattern))
  if (fault) return fault
  return exceptions.some((one) => wordsIn(one).length === 0) ? 'empty-exception' : null
}

function regexFault(pattern: string): EntryFault | null {
  if (pattern.trim() === '') return 'empty'
  const regex = regexOf(pattern)
  if (!regex) return 'not-a-regex'
  if (regex.programSize() > MAX_INSTRUCTIONS) return 'too-large'
  return regex.test('') ? 'matches-nothing' : null
}

function wordFault(kind: 'word' | 'part', words: string[]): EntryFault | null {
  const [first, second] = words
  if (!first) return 'empty'
  if (kind === 'word') return null
  if (second) return 'several-words-part'
  return new Set(first).size < 2 ? 'one-letter-part' : null
}
