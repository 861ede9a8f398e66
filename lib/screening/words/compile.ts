import type { WordEntry } from './entry'
import { chunksOf, fold, piecesOf } from './fold'
import { looseOf } from './look-alikes'
import { compileRegexes } from './regexes'
import { soundsOf } from './spoken'
import { squeezed } from './squeeze'
import { type Language, languageOf, stemsOf } from './stems-of'
import { newTrie, plant, type Trie } from './trie'
import type { Owner, PhraseNode, Planted, Words } from './words'

export type { Words } from './words'

type Draft = Words & { terms: Map<string, number> }

/** Entries that cannot be kept (check-entry.ts) are passed over; never throws. */
export function compileWords(entries: WordEntry[]): Words {
  const draft: Draft = {
    entries,
    whole: newTrie(),
    parts: newTrie(),
    spoken: newTrie(),
    planted: [],
    phrases: { next: new Map(), owners: [] },
    regexes: compileRegexes(entries),
    terms: new Map(),
  }
  for (const [index, entry] of entries.entries()) add(draft, entry, index)
  const { terms: _, ...words } = draft
  return words
}

function add(draft: Draft, entry: WordEntry, index: number) {
  if (entry.kind === 'word')
    addPhrase(draft, wordsOf(entry.pattern, entry), { entry: index, isException: false })
  if (entry.kind === 'part') {
    const [part, ...rest] = wordsIn(entry.pattern)
    if (part && rest.length === 0) own(draft, [partTerm(draft, part)], { entry: index, isException: false })
  }
  for (const exception of entry.exceptions)
    addPhrase(draft, wordsOf(exception, entry), { entry: index, isException: true })
}

type Word = { word: string; language: Language }

const wordsOf = (pattern: string, entry: WordEntry): Word[] =>
  wordsIn(pattern).map((word) => ({ word, language: languageOf(word, entry.language) }))

/** The words of a pattern as a text would be read, their Kazakh letters kept. */
export function wordsIn(pattern: string): string[] {
  const folded = fold(pattern.slice(0, 200))
  return chunksOf(folded).flatMap((chunk) =>
    piecesOf(folded, chunk).map(({ from, to }) => String.fromCharCode(...folded.exact.subarray(from, to))),
  )
}

function addPhrase(draft: Draft, phrase: Word[], owner: Owner) {
  if (phrase.length > 0)
    own(
      draft,
      phrase.map((word) => wordTerm(draft, word)),
      owner,
    )
}

function own(draft: Draft, phrase: number[], owner: Owner) {
  let node: PhraseNode = draft.phrases
  for (const term of phrase) {
    const next: PhraseNode = node.next.get(term) ?? { next: new Map(), owners: [] }
    node.next.set(term, next)
    node = next
  }
  node.owners.push(owner)
}

function wordTerm(draft: Draft, { word, language }: Word): number {
  const key = `${language} ${word}`
  const known = draft.terms.get(key)
  if (known !== undefined) return known
  const term = draft.terms.size
  draft.terms.set(key, term)
  for (const { stem, fits } of stemsOf(word, language)) {
    const own = squeezed(loose(word.slice(stem.length)))
    hang(draft, draft.whole, { ...shapeOf(stem), term, language, own, fits })
    if (language !== 'en') hangSpoken(draft, { ...shapeOf(stem), term, language, own, fits })
  }
  return term
}

function partTerm(draft: Draft, part: string): number {
  const key = `part ${part}`
  const known = draft.terms.get(key)
  if (known !== undefined) return known
  const term = draft.terms.size
  draft.terms.set(key, term)
  const language = languageOf(part, null)
  hang(draft, draft.parts, { ...shapeOf(part), term, language, own: '', fits: () => true })
  return term
}

const loose = (word: string) => [...word].map(looseOf).join('')

/** Squeezed by what letters are loosely, so that қк is one. */
function shapeOf(stem: string): Pick<Planted, 'exact' | 'length' | 'runs'> {
  let exact = ''
  const runs: number[] = []
  for (const char of stem) {
    if (exact && looseOf(exact.slice(-1)) === looseOf(char)) runs[runs.length - 1] = (runs.at(-1) ?? 0) + 1
    else {
      exact += char
      runs.push(1)
    }
  }
  return { exact, length: exact.length, runs: runs.some((run) => run > 1) ? runs : null }
}

function hang(draft: Draft, trie: Trie, planted: Planted) {
  set(draft, trie, { node: plant(trie, loose(planted.exact)), planted })
}

function hangSpoken(draft: Draft, planted: Planted) {
  const sounds = soundsOf(loose(planted.exact))
  // shorter ones are English words too often
  if (sounds.length + planted.own.length < 4) return
  set(draft, draft.spoken, {
    node: plant(draft.spoken, sounds),
    planted: { ...planted, length: sounds.length },
  })
}

function set(draft: Draft, trie: Trie, { node, planted }: { node: number; planted: Planted }) {
  const known = trie.value[node] ?? -1
  if (known >= 0) draft.planted[known]?.push(planted)
  else trie.value[node] = draft.planted.push([planted]) - 1
}
