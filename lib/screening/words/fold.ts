import { DROPPED, LETTER, letterOf, SPACE } from './letters'

/** A text without what is not seen: for each character its kind, its letter, and where it stands in the text. */
export type Folded = {
  text: string
  length: number
  kind: Uint8Array
  exact: Uint16Array
  code: Uint16Array
  start: Uint32Array
  end: Uint32Array
}

export function fold(text: string): Folded {
  const size = text.length
  const folded: Folded = {
    text,
    length: 0,
    kind: new Uint8Array(size),
    exact: new Uint16Array(size),
    code: new Uint16Array(size),
    start: new Uint32Array(size),
    end: new Uint32Array(size),
  }
  for (let at = 0; at < size; ) {
    const point = text.codePointAt(at) ?? 0
    const end = at + (point > 0xffff ? 2 : 1)
    const letter = letterOf(point)
    if (letter.kind === DROPPED) mark(folded, { point, end })
    else {
      const place = folded.length++
      folded.kind[place] = letter.kind
      folded.exact[place] = letter.exact
      folded.code[place] = letter.code
      folded.start[place] = at
      folded.end[place] = end
    }
    at = end
  }
  return folded
}

const I = 'и'.charCodeAt(0)
const SHORT_I = 'й'.charCodeAt(0)

/** A mark belongs to the letter before it; of и and a breve it makes й, of others nothing that is read. */
function mark(folded: Folded, { point, end }: { point: number; end: number }) {
  const place = folded.length - 1
  if (point < 0x300 || point > 0x36f || place < 0 || folded.kind[place] !== LETTER) return
  folded.end[place] = end
  if (point === 0x306 && folded.code[place] === I) {
    folded.code[place] = SHORT_I
    folded.exact[place] = SHORT_I
  }
}

/** From its first character to the one after its last, both in the folded text. */
export type Stretch = { from: number; to: number }

export const isLetter = (folded: Folded, at: number) => folded.kind[at] === LETTER

/** Runs of characters without a space. */
export function chunksOf(folded: Folded): Stretch[] {
  const chunks: Stretch[] = []
  for (let at = 0; at < folded.length; at++) {
    if (folded.kind[at] === SPACE) continue
    const from = at
    while (at < folded.length && folded.kind[at] !== SPACE) at++
    chunks.push({ from, to: at })
  }
  return chunks
}

/** Runs of letters in a stretch. */
export function piecesOf(folded: Folded, { from, to }: Stretch): Stretch[] {
  const pieces: Stretch[] = []
  for (let at = from; at < to; at++) {
    if (!isLetter(folded, at)) continue
    const start = at
    while (at < to && isLetter(folded, at)) at++
    pieces.push({ from: start, to: at })
  }
  return pieces
}
