export type Piece = { text: string; is: 'same' | 'gone' | 'new' }

// beyond that the two texts are shown whole: nobody reads such a comparison
const mostCells = 4_000_000

/** Which words an edit took out and which it put in (the longest common subsequence of words; Hunt and McIlroy, 1976). */
export function wordsChanged(before: string, after: string): Piece[] {
  const [old, now] = [wordsOf(before), wordsOf(after)]
  if (old.length * now.length > mostCells) return [piece(before, 'gone'), piece(after, 'new')]
  const common = lengths(old, now)
  const pieces: Piece[] = []
  let [i, j] = [0, 0]
  while (i < old.length || j < now.length) {
    if (i < old.length && j < now.length && old[i] === now[j]) {
      add(pieces, old[i] ?? '', 'same')
      i += 1
      j += 1
    } else if (i < old.length && (j >= now.length || at(common, i + 1, j) >= at(common, i, j + 1))) {
      add(pieces, old[i] ?? '', 'gone')
      i += 1
    } else {
      add(pieces, now[j] ?? '', 'new')
      j += 1
    }
  }
  return pieces
}

const wordsOf = (text: string) => text.trim().match(/\s+|[^\s]+/g) ?? []
const piece = (text: string, is: Piece['is']): Piece => ({ text, is })
const at = (rows: Uint32Array[], i: number, j: number) => rows[i]?.[j] ?? 0

function lengths(old: string[], now: string[]): Uint32Array[] {
  const rows = Array.from({ length: old.length + 1 }, () => new Uint32Array(now.length + 1))
  for (let i = old.length - 1; i >= 0; i -= 1) {
    const row = rows[i]
    for (let j = now.length - 1; row && j >= 0; j -= 1) {
      row[j] =
        old[i] === now[j] ? at(rows, i + 1, j + 1) + 1 : Math.max(at(rows, i + 1, j), at(rows, i, j + 1))
    }
  }
  return rows
}

function add(pieces: Piece[], text: string, is: Piece['is']) {
  const last = pieces.at(-1)
  if (last?.is === is) last.text += text
  else pieces.push({ text, is })
}
