import { disguisesFrom, type Look } from './disguises'
import { SPACE } from './letters'
import { latinReadings } from './look-alikes'
import { type Region, regionsOf } from './regions'
import { type Tail, tailsFrom } from './tails'
import type { Tokens } from './tokens'
import type { Found, Planted, Words } from './words'

/** Words in letters of several alphabets, cut by signs or spaces, or with one letter masked. */
export function findDisguised(words: Words, tokens: Tokens): Found[] {
  const found: Found[] = []
  for (const region of regionsOf(tokens)) {
    const tails = new Map<number, Tail[]>()
    for (const start of region.starts) {
      disguisesFrom(words.whole, { tokens, region, start }, (look) => {
        const known = tails.get(look.to) ?? tailsFrom(tokens, look)
        tails.set(look.to, known)
        addWhole(tokens, { all: words.planted[look.value] ?? [], look, tails: known }, found)
      })
    }
    if (words.parts.letter.length > 1) findParts(words, { tokens, region }, found)
  }
  return found
}

type Place = { all: Planted[]; look: Look; tails: Tail[] }

function addWhole(tokens: Tokens, { all, look, tails }: Place, found: Found[]) {
  for (const { to, readings, letters } of tails) {
    if (!isMeant(tokens, { look, to, letters: look.letters + letters })) continue
    for (const planted of all) {
      if (readings.some((tail) => planted.fits(tail, planted.exact + tail)))
        found.push(foundAt(tokens, planted, { from: look.region.start, to }))
    }
  }
}

function findParts(words: Words, { tokens, region }: Omit<Look['region'], 'start'>, found: Found[]) {
  const starts = new Set(region.starts)
  for (let start = region.from; start < region.to; start++) {
    disguisesFrom(words.parts, { tokens, region, start }, (look) => {
      const { to } = look
      if (look.letters + (look.masked ? 1 : 0) < 3 || !isMeant(tokens, { look, to, letters: look.letters }))
        return
      // страх,уйти: across a comma a part begins where a word begins
      const begins = starts.has(start) || !crosses(tokens, look, to) || isCutByForce(tokens, look, to)
      if (!begins) return
      for (const planted of words.planted[look.value] ?? [])
        found.push(foundAt(tokens, planted, { from: start, to }))
    })
  }
}

function foundAt(
  { folded, pieceAt }: Tokens,
  { term }: Planted,
  { from, to }: { from: number; to: number },
): Found {
  const first = pieceAt[folded.kind[from] === 3 ? from : from + 1] ?? 0
  const last = pieceAt[to - 1] ?? first
  return { term, from: first, to: last + 1, start: folded.start[from] ?? 0, end: folded.end[to - 1] ?? 0 }
}

const crosses = ({ pieceAt }: Tokens, { region }: Look, to: number) =>
  pieceAt[region.start] !== pieceAt[to - 1]

/** What the signs and masks leave has to say enough: и.о. is no word, and нет,сука are two. */
function isMeant(
  tokens: Tokens,
  { look, to, letters }: { look: Look; to: number; letters: number },
): boolean {
  const { region, masked } = look
  if (!masked && !crosses(tokens, look, to)) return isOtherAlphabet(region.region, letters)
  const forced = isCutByForce(tokens, look, to)
  if (masked) return forced ? letters >= 2 : letters >= 3 && hasShortPiece(tokens, look, to)
  return letters >= 3 && (forced || hasShortPiece(tokens, look, to))
}

// mat is a word as well, and мат is not meant
const isOtherAlphabet = ({ isMixed, readings }: Region, letters: number) =>
  isMixed && letters >= (readings === latinReadings ? 4 : 2)

// . , and the like stand between words of honest texts as well
const punctuation = new Set([...'.,;:!?…()[]{}"«»„“”/\\—–'].map((char) => char.charCodeAt(0)))

function isCutByForce({ folded }: Tokens, { region }: Look, to: number): boolean {
  for (let at = region.start; at < to; at++) {
    const kind = folded.kind[at] ?? 0
    if (kind === 2 && !punctuation.has(folded.code[at] ?? 0)) return true
    if (kind === SPACE) return false
  }
  return false
}

function hasShortPiece({ pieces, pieceAt }: Tokens, { region }: Look, to: number): boolean {
  for (let index = pieceAt[region.start] ?? 0; index <= (pieceAt[to - 1] ?? 0); index++) {
    const piece = pieces[index]
    if (piece && piece.to - piece.from <= 2) return true
  }
  return false
}
