import { agrees, type Reading } from './agrees'
import type { Stretch } from './fold'
import type { Tokens } from './tokens'
import { step, type Trie } from './trie'
import type { Found, Planted, Words } from './words'

/** Words and parts written in their own letters: one walk down the trie for each word. */
export function findPlain(words: Words, tokens: Tokens): Found[] {
  const found: Found[] = []
  const hasParts = words.parts.letter.length > 1
  for (const [index, piece] of tokens.pieces.entries()) {
    // a stem and its endings are shorter than this; parts are looked for in words of any length
    const reading = readingOf(tokens, piece)
    const isSpaced = tokens.spaced[index] === 1
    walk(words, words.whole, { reading, at: 0 }, (planted, length) => {
      if (isSpaced && planted.length === 1) return
      const tail = reading.key.slice(length)
      if (!planted.fits(tail, reading.key)) return
      if (agrees(planted, reading, { at: 0, hasTail: tail !== '' }))
        found.push(spanOf(tokens, planted, { index, ...piece }))
    })
    if (hasParts) findParts(words, tokens, { index, reading }, found)
  }
  return found
}

const MAX_ENDING = 30

function findParts(
  words: Words,
  tokens: Tokens,
  { index, reading }: { index: number; reading: Reading },
  found: Found[],
) {
  for (let at = 0; at < reading.key.length; at++) {
    walk(words, words.parts, { reading, at }, (planted, length) => {
      if (!agrees(planted, reading, { at, hasTail: true })) return
      const from = reading.places[at] ?? 0
      const to = reading.places[at + length] ?? 0
      found.push(spanOf(tokens, planted, { index, from, to }))
    })
  }
}

/** Each letter once, with where it stands and how often it is repeated. */
function readingOf({ folded }: Tokens, { from, to }: Stretch): Reading {
  let key = ''
  let exact = ''
  const places: number[] = []
  let last = 0
  for (let at = from; at < to; at++) {
    const code = folded.code[at] ?? 0
    if (code === last) continue
    key += String.fromCharCode(code)
    exact += String.fromCharCode(folded.exact[at] ?? 0)
    places.push(at)
    last = code
  }
  places.push(to)
  return { key, exact, places }
}

type Visit = (planted: Planted, length: number) => void

function walk(words: Words, trie: Trie, { reading, at }: { reading: Reading; at: number }, visit: Visit) {
  const { key } = reading
  const whole = trie === words.whole
  for (let node = 0, place = at; place < key.length; place++) {
    node = step(trie, node, key.charCodeAt(place))
    if (node < 0) return
    const value = trie.value[node] ?? -1
    if (value < 0 || (whole && key.length - place - 1 > MAX_ENDING)) continue
    for (const planted of words.planted[value] ?? []) visit(planted, place + 1 - at)
  }
}

function spanOf(
  { folded }: Tokens,
  planted: Planted,
  { index, from, to }: { index: number; from: number; to: number },
): Found {
  const [start, end] = [folded.start[from] ?? 0, folded.end[to - 1] ?? 0]
  return { term: planted.term, from: index, to: index + 1, start, end }
}
