import { LETTER, SPACE } from './letters'
import { signReadings } from './look-alikes'
import type { Region } from './regions'
import type { Tokens } from './tokens'
import { childrenOf, step, type Trie } from './trie'

export type Start = { tokens: Tokens; region: Region; start: number }

/** A stem found in disguise: it ends before `to`, with so many letters read, digits not counted, and one masked or none. */
export type Look = { region: Start; to: number; value: number; letters: number; masked: boolean }

// states kept at once, and letters read from one start: they bound the work for each character
const MAX_STATES = 40
const MAX_READ = 48
// a word with more of them is cut up, not masked
const MAX_SIGNS = 3

/** Even nodes times two: no letter masked yet. */
type States = number[]

/** Reads on with all that the characters may stand for; a sign inside is nothing, or one letter that nobody can read. */
export function disguisesFrom(trie: Trie, from: Start, visit: (look: Look) => void) {
  const { tokens, region, start } = from
  const { kind, code } = tokens.folded
  let states: States = [0]
  let letters = 0
  let signs = 0
  for (let at = start; at < region.to && at - start < MAX_READ && states.length > 0; at++) {
    const isLetter = kind[at] === LETTER
    if (isLetter) {
      states = readLetter(trie, states, region.readings.get(code[at] ?? 0) ?? [code[at] ?? 0])
      if (!isDigit(code[at] ?? 0)) letters++
    } else if (kind[at] === SPACE) continue
    else
      states = readSign(trie, states, {
        code: code[at] ?? 0,
        isFirst: at === start,
        mayMask: ++signs <= MAX_SIGNS,
      })
    for (const state of states) {
      const value = trie.value[state >> 1] ?? -1
      if (value >= 0) visit({ region: from, to: at + 1, value, letters, masked: (state & 1) === 1 })
    }
  }
}

const isDigit = (code: number) => code >= 0x30 && code <= 0x39

function readLetter(trie: Trie, states: States, readings: number[]): States {
  const next: States = []
  for (const state of states) {
    const node = state >> 1
    for (const letter of readings) {
      const child = step(trie, node, letter)
      if (child >= 0) add(next, child * 2 + (state & 1))
      // the same letter again
      else if (node > 0 && trie.letter[node] === letter) add(next, state)
    }
  }
  return next
}

function readSign(
  trie: Trie,
  states: States,
  { code, isFirst, mayMask }: { code: number; isFirst: boolean; mayMask: boolean },
): States {
  const readings = signReadings.get(code)
  const read = readings ? readLetter(trie, states, readings) : []
  if (isFirst) return read
  const next = [...read]
  for (const state of states) {
    add(next, state)
    if (mayMask && (state & 1) === 0 && state > 0)
      for (const child of childrenOf(trie, state >> 1)) add(next, child * 2 + 1)
  }
  return next
}

function add(states: States, state: number) {
  if (states.length < MAX_STATES && !states.includes(state)) states.push(state)
}
