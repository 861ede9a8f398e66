import type { Stretch } from './fold'
import { soundsOf, spoken } from './spoken'
import { squeezed } from './squeeze'
import { alphabetsIn, CYRILLIC, LATIN, type Tokens } from './tokens'
import { step } from './trie'
import type { Found, Words } from './words'

const LONGEST = 60

/** Words in Latin letters that sound like ones of the list: durak. */
export function findSpoken(words: Words, tokens: Tokens): Found[] {
  const { folded, pieces } = tokens
  const found: Found[] = []
  if (words.spoken.letter.length === 1) return found
  for (const [index, piece] of pieces.entries()) {
    const size = piece.to - piece.from
    if (size < 4 || size > LONGEST) continue
    const alphabets = alphabetsIn(folded, piece)
    if (!(alphabets & LATIN) || alphabets & CYRILLIC) continue
    const [start, end] = [folded.start[piece.from] ?? 0, folded.end[piece.to - 1] ?? 0]
    for (const term of termsIn(words, latinOf(tokens, piece)))
      found.push({ term, from: index, to: index + 1, start, end })
  }
  return found
}

const latinOf = ({ folded }: Tokens, { from, to }: Stretch) =>
  String.fromCharCode(...folded.code.subarray(from, to))

function termsIn(words: Words, latin: string): number[] {
  const terms: number[] = []
  const units = spoken(latin)
  let last = ''
  for (let node = 0, at = 0; at < units.length; at++) {
    const sound = units[at]?.sound ?? ''
    if (sound !== '' && sound !== last) {
      node = step(words.spoken, node, sound.charCodeAt(0))
      if (node < 0) break
      last = sound
    }
    const value = words.spoken.value[node] ?? -1
    if (value < 0) continue
    const tail = squeezed(
      units
        .slice(at + 1)
        .map(({ letter }) => letter)
        .join(''),
    )
    const word = squeezed(units.map(({ letter }) => letter).join(''))
    for (const { term, length, own, fits } of words.planted[value] ?? []) {
      // pope is not попа in the dative: short stems only as the list has them
      if (length >= 4 ? fits(tail, word) : soundsOf(tail) === soundsOf(own)) terms.push(term)
    }
  }
  return terms
}
