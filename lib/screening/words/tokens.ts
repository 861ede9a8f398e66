import { chunksOf, type Folded, fold, piecesOf, type Stretch } from './fold'

/** A text cut once: chunks between spaces, and in them the pieces made of letters, which are its words. */
export type Tokens = {
  folded: Folded
  chunks: (Stretch & { pieces: Stretch[] })[]
  pieces: Stretch[]
  /** Which piece a character belongs to. */
  pieceAt: Int32Array
  /** Pieces of one letter that stand in a row of them. */
  spaced: Uint8Array
}

export function tokensOf(text: string): Tokens {
  const folded = fold(text)
  const chunks: Tokens['chunks'] = []
  const pieces: Stretch[] = []
  const pieceAt = new Int32Array(folded.length)
  for (const { from, to } of chunksOf(folded)) {
    const own = piecesOf(folded, { from, to })
    chunks.push({ from, to, pieces: own })
    for (const piece of own) {
      for (let at = piece.from; at < piece.to; at++) pieceAt[at] = pieces.length
      pieces.push(piece)
    }
  }
  return { folded, chunks, pieces, pieceAt, spaced: spacedPieces(pieces) }
}

const IN_A_ROW = 3

function spacedPieces(pieces: Stretch[]): Uint8Array {
  const spaced = new Uint8Array(pieces.length)
  let first = 0
  for (let index = 0; index < pieces.length; index++) {
    const { from, to } = pieces[index] ?? { from: 0, to: 2 }
    if (to - from > 1) first = index + 1
    else if (index - first + 1 >= IN_A_ROW) spaced.fill(1, index + 1 - IN_A_ROW, index + 1)
  }
  return spaced
}

export const CYRILLIC = 1
export const LATIN = 2
export const DIGIT = 4

/** Which kinds of characters are in a stretch, added up. */
export function alphabetsIn({ code }: Folded, { from, to }: Stretch): number {
  let found = 0
  for (let at = from; at < to; at++) {
    const letter = code[at] ?? 0
    if (letter >= 0x400 && letter < 0x530) found |= CYRILLIC
    else if (letter >= 0x61 && letter <= 0x7a) found |= LATIN
    else if (letter >= 0x30 && letter <= 0x39) found |= DIGIT
  }
  return found
}
