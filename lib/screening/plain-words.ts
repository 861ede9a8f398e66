import { skeleton } from '@/lib/text/skeleton'

type Look = { look: string; isLetter: boolean }
const apart: Look = { look: ' ', isLetter: false }

/** The words of a text as they look: without case, marks, punctuation, repeated letters and numbers that stand alone. */
export function plainWords(text: string): string[] {
  const words: string[] = []
  let [word, last, hasLetter] = ['', '', false]
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    const isPair = code >= 0xd800 && code < 0xdc00
    const { look, isLetter } = lookOf(isPair ? (text.codePointAt(at) ?? 0) : code)
    if (isPair && text.charCodeAt(at + 1) >> 10 === 0x37) at += 1
    if (look === ' ') {
      if (hasLetter) words.push(word)
      word = last = ''
      hasLetter = false
    } else if (look !== '') {
      if (look !== last) word += look
      last = look
      hasLetter ||= isLetter
    }
  }
  if (hasLetter) words.push(word)
  return words
}

// the letters that are written here, and any others up to a bound: a text may bring every character there is
const near: Look[] = []
const far = new Map<number, Look>()

function lookOf(point: number): Look {
  const found = near[point] ?? far.get(point)
  if (found) return found
  const look = read(String.fromCodePoint(point))
  if (point < 0x600) near[point] = look
  else if (far.size < 20_000) far.set(point, look)
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
