/** A text as it is read: what is not seen is left out, digits are 0 to 9. One unit for each character. */
export type Characters = { text: string; start: Uint32Array; end: Uint32Array }

export function readCharacters(text: string): Characters {
  const read: Characters = {
    text: '',
    start: new Uint32Array(text.length),
    end: new Uint32Array(text.length),
  }
  let place = 0
  for (const char of text) {
    const seen = asRead(char)
    if (seen) {
      read.start[read.text.length] = place
      read.end[read.text.length] = place + char.length
      read.text += seen
    } else if (read.text) read.end[read.text.length - 1] = place + char.length
    place += char.length
  }
  return read
}

/** Where something stands in the text as it was given. */
export const placeIn = ({ start, end }: Characters, from: number, to: number) => ({
  start: start[from] ?? 0,
  end: end[to - 1] ?? 0,
})

const known = new Map<string, string>()

function asRead(char: string): string {
  const code = char.charCodeAt(0)
  if ((code >= 0x20 && code < 0x7f) || (code >= 0x410 && code < 0x450)) return char
  const found = known.get(char)
  if (found !== undefined) return found
  const seen = look(char)
  // a bound, because a text may bring every character there is
  if (known.size < 20_000) known.set(char, seen)
  return seen
}

// for a character that is none of those that rules look for
const OTHER = '\ufffd'

function look(char: string): string {
  if (char === '\n' || char === '\r') return '\n'
  if (/[\s\p{Z}]/u.test(char)) return ' '
  if (/[\p{M}\p{Cf}\p{Cc}\p{Default_Ignorable_Code_Point}]/u.test(char)) return ''
  if (/\p{Nd}/u.test(char)) return String(digitOf(char.codePointAt(0) ?? 0))
  const plain = char.normalize('NFKC')
  return plain.length === 1 ? plain : OTHER
}

/** Digits of every script stand in rows of ten, from zero on. */
function digitOf(point: number): number {
  let first = point
  while (/\p{Nd}/u.test(String.fromCodePoint(first - 1))) first -= 1
  return (point - first) % 10
}
