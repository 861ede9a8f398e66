import type { Hit } from './entry'
import { findDisguised } from './find-disguised'
import { findPhrases } from './find-phrases'
import { findPlain } from './find-plain'
import { findSpoken } from './find-spoken'
import { findRegexes, type Span } from './regexes'
import { tokensOf } from './tokens'
import { uncovered } from './uncovered'
import type { Words } from './words'

// nobody reads more of them, and a list may hold one word a thousand times
const MAX_SPANS = 2_000

/** All entries that a text holds, in its order. Linear in the text; never throws. */
export function matchWords(words: Words, text: string): Hit[] {
  const tokens = tokensOf(text)
  const found = [...findPlain(words, tokens), ...findDisguised(words, tokens), ...findSpoken(words, tokens)]
  const spans = new Map<string, Span>()
  const exceptions: Span[] = []
  findPhrases(words, found, ({ entry, isException }, { start, end }) => {
    if (isException) exceptions.push({ entry, start, end })
    else spans.set(`${entry} ${start} ${end}`, { entry, start, end })
    return spans.size + exceptions.length < MAX_SPANS
  })
  for (const span of findRegexes(words.regexes, text))
    spans.set(`${span.entry} ${span.start} ${span.end}`, span)
  return uncovered(words, [...spans.values()], exceptions)
}
