import { RE2JS, RE2Set } from 're2js'
import type { WordEntry } from './entry'

/** Regular expressions read together: the set says which are in a text, then each says where. Linear in the text. */
export type RegexSet = { set: RE2Set; members: { entry: number; regex: RE2JS }[] }

const FLAGS = RE2JS.CASE_INSENSITIVE
// more in one automaton overflow its memory and are read slowly
const IN_ONE_SET = 200
const MAX_FINDS = 100

export function compileRegexes(entries: WordEntry[]): RegexSet[] {
  const sets: RegexSet[] = []
  for (const [index, entry] of entries.entries()) {
    if (entry.kind !== 'regex') continue
    const regex = regexOf(entry.pattern)
    if (!regex) continue
    let last = sets.at(-1)
    if (!last || last.members.length >= IN_ONE_SET) {
      last = { set: new RE2Set(RE2Set.UNANCHORED, FLAGS), members: [] }
      sets.push(last)
    }
    last.set.add(entry.pattern)
    last.members.push({ entry: index, regex })
  }
  for (const { set } of sets) set.compile()
  return sets
}

/** null: not a regular expression that RE2 takes. */
export function regexOf(pattern: string): RE2JS | null {
  try {
    return RE2JS.compile(pattern, FLAGS)
  } catch {
    return null
  }
}

export type Span = { entry: number; start: number; end: number }

export function findRegexes(sets: RegexSet[], text: string): Span[] {
  const found: Span[] = []
  for (const { set, members } of sets) {
    for (const id of set.match(text)) {
      const member = members[id]
      if (member) found.push(...spansOf(member, text))
    }
  }
  return found
}

function spansOf({ entry, regex }: RegexSet['members'][number], text: string): Span[] {
  const matcher = regex.matcher(text)
  const spans: Span[] = []
  while (spans.length < MAX_FINDS && matcher.find()) {
    const [start, end] = [matcher.start(), matcher.end()]
    if (end > start) spans.push({ entry, start, end })
  }
  return spans
}
