import type { WordEntry } from './entry'
import type { RegexSet } from './regexes'
import type { Trie } from './trie'

/** A stem as it hangs in a trie. */
export type Planted = {
  term: number
  /** Letters, each once where repeated. */
  length: number
  /** Lower case with the Kazakh letters kept, squeezed like the trie's key. */
  exact: string
  /** How often each of them is written; null: once. */
  runs: number[] | null
  language: 'ru' | 'kk' | 'en'
  /** The ending that the list has. */
  own: string
  fits: (tail: string, word: string) => boolean
}

/** Whom a found phrase belongs to: an entry, or what an entry does not mean. */
export type Owner = { entry: number; isException: boolean }
export type PhraseNode = { next: Map<number, PhraseNode>; owners: Owner[] }

/** A list made ready: immutable, without clock or database, shared by all texts of a site. */
export type Words = {
  entries: WordEntry[]
  /** By letters, and by sound for words in Latin letters. */
  whole: Trie
  parts: Trie
  spoken: Trie
  /** What the values of the tries stand for. */
  planted: Planted[][]
  phrases: PhraseNode
  regexes: RegexSet[]
}

/** A term found in a text; `from` and `to` count words, `start` and `end` UTF-16 code units. */
export type Found = { term: number; from: number; to: number; start: number; end: number }
