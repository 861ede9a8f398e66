/** A name that is being typed after a sign `@`, which stands at `from`. */
export type Begun = { from: number; starts: string }

const longestName = 40

/** Names have spaces in them: it goes on until the line ends or nobody is called so. */
export function nameBefore(text: string, caret: number): Begun | null {
  const line = text.slice(text.lastIndexOf('\n', caret - 1) + 1, caret)
  const sign = line.lastIndexOf('@')
  if (sign < 0 || line.length - sign - 1 > longestName) return null
  const starts = line.slice(sign + 1)
  // an address of mail is not a name
  if (/[\p{L}\p{N}\p{M}]$/u.test(line.slice(0, sign)) || /^[^\p{L}\p{N}]/u.test(starts)) return null
  return { from: caret - starts.length - 1, starts }
}

export const fold = (name: string) => name.normalize('NFC').toLowerCase()
