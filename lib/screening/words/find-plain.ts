import { agrees, type Reading } from './agrees'
import type { Stretch } from './fold'
import type { Tokens } from './tokens'
import { step, type Trie } from './trie'
import type { Found, Planted, Words } from './words'

/** Words and parts written in their own letters: one walk down the trie for each word. */
export function findPlain(words: Words, tokens: Tokens): Found[] {
  const found: Found[] = []
  const hasParts = words.parts.letter.length > 1
  for (let index = 0; index < tokens.pieces.length; index++) {
    const piece = tokens.pieces[index]
    if (!piece) continue
    const word = squeeze(tokens, piece)
    // of most words nothing is found: strings are made of the others alone, once
    let reading: Reading | null = null
    if (walk(words.whole, word, 0)) {
      reading = readingOf(tokens, piece)
      addWhole(words, tokens, { index, piece, reading }, found)
    }
    for (let at = 0; hasParts && at < word.length; at++) {
      if (!walk(words.parts, word, at)) continue
      reading ??= readingOf(tokens, piece)
      addParts(words, tokens, { index, reading, at }, found)
    }
  }
  return found
}

const MAX_ENDING = 30

type Whole = { index: number; piece: Stretch; reading: Reading }

function addWhole(words: Words, tokens: Tokens, { index, piece, reading }: Whole, found: Found[]) {
  const { key } = reading
  for (const { value, length } of steps) {
    if (key.length - length > MAX_ENDING) continue
    const tail = key.slice(length)
    for (const planted of words.planted[value] ?? []) {
      if (tokens.spaced[index] === 1 && planted.length === 1) continue
      if (planted.fits(tail, key) && agrees(planted, reading, { at: 0, hasTail: tail !== '' }))
        found.push(spanOf(tokens, planted, { index, ...piece }))
    }
  }
}

type Part = { index: number; reading: Reading; at: number }

function addParts(words: Words, tokens: Tokens, { index, reading, at }: Part, found: Found[]) {
  for (const { value, length } of steps)
    for (const planted of words.planted[value] ?? []) {
      if (!agrees(planted, reading, { at, hasTail: true })) continue
      const [from, to] = [reading.places[at] ?? 0, reading.places[at + length] ?? 0]
      found.push(spanOf(tokens, planted, { index, from, to }))
    }
}

/** A word's letters, each once, until the next one is looked at: one list serves them all. */
type Word = { letters: Uint16Array; length: number }
const shared: Word = { letters: new Uint16Array(256), length: 0 }

function squeeze({ folded }: Tokens, { from, to }: Stretch): Word {
  if (shared.letters.length < to - from) shared.letters = new Uint16Array(2 * (to - from))
  shared.length = 0
  let last = 0
  for (let place = from; place < to; place++) {
    const code = folded.code[place] ?? 0
    if (code !== last) shared.letters[shared.length++] = code
    last = code
  }
  return shared
}

/** Where the last walk met something, and after how many letters. */
let steps: { value: number; length: number }[] = []

function walk(trie: Trie, { letters, length }: Word, at: number): boolean {
  if (steps.length > 0) steps = []
  for (let node = 0, place = at; place < length; place++) {
    node = step(trie, node, letters[place] ?? 0)
    if (node < 0) break
    const value = trie.value[node] ?? -1
    if (value >= 0) steps.push({ value, length: place + 1 - at })
  }
  return steps.length > 0
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

function spanOf(
  { folded }: Tokens,
  planted: Planted,
  { index, from, to }: { index: number; from: number; to: number },
): Found {
  const [start, end] = [folded.start[from] ?? 0, folded.end[to - 1] ?? 0]
  return { term: planted.term, from: index, to: index + 1, start, end }
}
