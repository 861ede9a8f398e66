import { skeleton } from '@/lib/text/skeleton'
import { ascii, looseOf } from './look-alikes'

/** What a character is to a reader of words. Dropped ones are not seen at all: joiners, marks, bidi controls. */
export const SPACE = 1
export const SEPARATOR = 2
export const LETTER = 3
export const DROPPED = 4

/** `exact`: the letter in lower case; `code`: the same with ё as е and Kazakh letters as Russian ones; of a separator itself. */
export type Letter = { kind: number; exact: number; code: number }

// the letters that are written here, and any others
const near: (Letter | undefined)[] = new Array(0x600).fill(undefined)
const known = new Map<number, Letter>()

export function letterOf(point: number): Letter {
  const found = point < 0x600 ? near[point] : known.get(point)
  if (found) return found
  const letter = read(point)
  if (point < 0x600) near[point] = letter
  // a bound, because a text may bring every character there is
  else if (known.size < 20_000) known.set(point, letter)
  return letter
}

function read(point: number): Letter {
  const char = String.fromCodePoint(point)
  if (/[\s\p{Z}]/u.test(char)) return plain(SPACE)
  if (/[\p{Default_Ignorable_Code_Point}\p{M}\p{Cf}\p{Cc}]/u.test(char)) return plain(DROPPED)
  if (!/[\p{L}\p{N}\p{So}\p{Sm}]/u.test(char) || /[$€|+<=>~]/.test(char)) return plain(SEPARATOR, point)
  const lower = char.toLowerCase()
  if (/^[a-z0-9а-яёәғқңөұүіһ]$/.test(lower)) return letter(lower)
  const look = looks.get(skeleton(char)) ?? looks.get(skeleton(lower)) ?? inner(lower)
  if (look) return letter(look)
  if (!/[\p{L}\p{N}]/u.test(char)) return plain(SEPARATOR, point)
  const unit = lower.length === 1 ? lower.charCodeAt(0) : 0xe000 + (point & 0xfff)
  return { kind: LETTER, exact: unit, code: unit }
}

const plain = (kind: number, point = 0): Letter => ({ kind, exact: 0, code: point > 0xffff ? 0 : point })

function letter(char: string): Letter {
  return { kind: LETTER, exact: char.charCodeAt(0), code: looseOf(char).charCodeAt(0) }
}

/** Letters of other Cyrillic alphabets, and those with a mark that is part of them. */
function inner(lower: string): string | undefined {
  const bare = others[lower] ?? lower.normalize('NFKD').replace(/\p{M}/gu, '')
  return /^[a-z0-9а-яё]$/.test(bare) ? bare : undefined
}

const others: Record<string, string> = { є: 'е', ї: 'и', ґ: 'г', ў: 'у', љ: 'л', њ: 'н' }

/** Skeleton → the letter that it is: Latin first, which has its own readings in look-alikes.ts. */
const looks = new Map<string, string>()
for (const char of `${ascii}абвгдежзийклмнопрстуфхцчшщъыьэюя`) {
  const look = skeleton(char)
  if (!looks.has(look)) looks.set(look, char)
}
