import { isLetter, type Stretch } from './fold'
import { latinReadings, mixedReadings, signReadings } from './look-alikes'
import { alphabetsIn, CYRILLIC, DIGIT, LATIN, type Tokens } from './tokens'

/** Where a disguised word may stand, where it may begin, and what its characters may stand for. */
export type Region = Stretch & {
  starts: number[]
  readings: Map<number, number[]>
  /** Its letters are of several alphabets, or Latin ones that may be Cyrillic. */
  isMixed: boolean
}

export function* regionsOf(tokens: Tokens): Generator<Region> {
  for (const chunk of tokens.chunks) {
    const first = chunk.pieces[0]
    const alphabets = alphabetsIn(tokens.folded, chunk)
    if (!first || (alphabets & (CYRILLIC | LATIN)) === 0) continue
    const region = regionOf(tokens, chunk, alphabets)
    if (region.isMixed || chunk.pieces.length > 1 || (region.starts[0] ?? 0) < first.from) yield region
  }
  yield* spacedRegions(tokens)
}

function regionOf({ folded }: Tokens, chunk: Tokens['chunks'][number], alphabets: number): Region {
  const [first, last] = [chunk.pieces[0], chunk.pieces.at(-1)]
  const from =
    first && signReadings.has(folded.code[first.from - 1] ?? 0) ? first.from - 1 : (first?.from ?? 0)
  const starts = chunk.pieces.map((piece) => piece.from)
  const hasSign = first !== undefined && from >= chunk.from && from < first.from
  return {
    from: hasSign ? from : (first?.from ?? 0),
    to: last?.to ?? 0,
    starts: hasSign ? [from, ...starts] : starts,
    readings: alphabets & CYRILLIC ? mixedReadings : latinReadings,
    isMixed: hasSign || (alphabets & LATIN) !== 0 || (alphabets & (CYRILLIC | DIGIT)) === (CYRILLIC | DIGIT),
  }
}

// with these a Russian or Kazakh sentence has words of one letter
const lone = new Set([...'аиоуыэюяеёвксбжүұөәі'].map((char) => char.charCodeAt(0)))

/** д у р а к: letters in a row, with the word after them; and x уй: a letter that is no word, with the word after it. */
function* spacedRegions({ folded, chunks }: Tokens): Generator<Region> {
  for (let at = 0; at < chunks.length; at++) {
    const from = at
    while (at < chunks.length && chunks[at]?.pieces.length === 1 && isOne(chunks[at])) at++
    const run = chunks.slice(from, at)
    const [first, last, next] = [run[0], run.at(-1), chunks[at]]
    if (!first || !last) continue
    const isNoWord = run.some(({ pieces }) => !lone.has(folded.code[pieces[0]?.from ?? 0] ?? 0))
    const end = isNoWord && next?.pieces.length ? next : run.length > 2 ? last : null
    if (!end || !isLetter(folded, end.pieces[0]?.from ?? 0)) continue
    const stretch = { from: first.pieces[0]?.from ?? 0, to: end.pieces.at(-1)?.to ?? 0 }
    const alphabets = alphabetsIn(folded, stretch)
    if ((alphabets & (CYRILLIC | LATIN)) === 0) continue
    yield {
      ...stretch,
      starts: run.map(({ pieces }) => pieces[0]?.from ?? 0),
      readings: alphabets & CYRILLIC ? mixedReadings : latinReadings,
      isMixed: false,
    }
  }
}

function isOne(chunk: Tokens['chunks'][number] | undefined) {
  const piece = chunk?.pieces[0]
  return piece !== undefined && piece.to - piece.from === 1
}
