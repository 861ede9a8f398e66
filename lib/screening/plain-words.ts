import { skeleton } from '@/lib/text/skeleton'

type Look = { look: string; isLetter: boolean }
const known = new Map<string, Look>()
const apart: Look = { look: ' ', isLetter: false }

/** The words of a text as they look: without case, marks, punctuation, repeated letters and numbers that stand alone. */
export function plainWords(text: string): string[] {
  const words: string[] = []
  let [word, hasLetter] = ['', false]
  const end = () => {
    if (hasLetter) words.push(word)
    word = ''
    hasLetter = false
  }
  for (const char of text) {
    const { look, isLetter } = lookOf(char)
    if (look === ' ') end()
    else if (!word.endsWith(look)) word += look
    hasLetter ||= isLetter
  }
  end()
  return words
}

function lookOf(char: string): Look {
  const found = known.get(char)
  if (found) return found
  const look = read(char)
  // a bound, because a text may bring every character there is
  if (known.size < 20_000) known.set(char, look)
  return look
}

function read(char: string): Look {
  if (/[\p{L}\p{N}]/u.test(char)) {
    const look = skeleton(char.toLowerCase()).replace(/[\p{M}\s]/gu, '')
    return { look, isLetter: /\p{L}/u.test(char) }
  }
  const isSeen = /\s/.test(char) || !/[\p{M}\p{C}\p{Default_Ignorable_Code_Point}]/u.test(char)
  return isSeen ? apart : { look: '', isLetter: false }
}

/** What is left of a text to be compared as a whole: two that a reader would take for the same have the same. */
export function keyOf(words: string[], text: string): string {
  if (words.length > 0) return words.join('')
  const signs = text.replace(/[\s\p{C}\p{M}]+/gu, '')
  // a thumb, a plus: nobody repeats themselves with that
  return signs.length < 8 ? '' : signs
}
