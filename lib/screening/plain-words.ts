import { skeleton } from '@/lib/text/skeleton'

type Look = { look: string; isLetter: boolean }
const apart: Look = { look: ' ', isLetter: false }

/** The words of a text as they look: without case, marks, punctuation, repeated letters and numbers that stand alone. */
export function plainWords(text: string): string[] {
  const words: string[] = []
  // one list for all words: a string for each letter would be garbage
  const letters: number[] = []
  let [last, hasLetter] = ['', false]
  const end = () => {
    if (hasLetter) words.push(wordOf(letters))
    letters.length = 0
    last = ''
    hasLetter = false
  }
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    const isPair = code >= 0xd800 && code < 0xdc00
    const { look, isLetter } = lookOf(isPair ? (text.codePointAt(at) ?? 0) : code)
    if (isPair && text.charCodeAt(at + 1) >> 10 === 0x37) at += 1
    if (look === ' ') end()
    else if (look !== '') {
      if (look !== last) for (let part = 0; part < look.length; part++) letters.push(look.charCodeAt(part))
      last = look
      hasLetter ||= isLetter
    }
  }
  end()
  return words
}

// more arguments than this a call may not take
const CALL = 4_096

function wordOf(letters: number[]): string {
  if (letters.length <= CALL) return String.fromCharCode.apply(null, letters)
  let word = ''
  for (let at = 0; at < letters.length; at += CALL)
    word += String.fromCharCode(...letters.slice(at, at + CALL))
  return word
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
