export const marks = ['bold', 'italic', 'quote', 'list', 'link', 'code', 'spoiler'] as const
export type Mark = (typeof marks)[number]

export type Selection = { text: string; start: number; end: number }
/** Put `insert` in place of `from`–`to`, then select `start`–`end`. */
export type Edit = { from: number; to: number; insert: string; start: number; end: number }

const around: Partial<Record<Mark, string>> = { bold: '**', italic: '*', code: '`', spoiler: '||' }
const before: Partial<Record<Mark, string>> = { quote: '> ', list: '- ' }

/** What a button of the toolbar does to the selected words; pressed again, it takes the mark away. */
export function edit(mark: Mark, selection: Selection): Edit {
  const pair = around[mark]
  if (pair) return wrap(pair, selection)
  const prefix = before[mark]
  return prefix ? prefixLines(prefix, selection) : link(selection)
}

function wrap(pair: string, { text, start, end }: Selection): Edit {
  const words = text.slice(start, end)
  const { length } = pair
  const isWrapped = text.slice(start - length, start) === pair && text.slice(end, end + length) === pair
  if (isWrapped && start >= length) {
    const from = start - length
    return { from, to: end + length, insert: words, start: from, end: end - length }
  }
  return { from: start, to: end, insert: pair + words + pair, start: start + length, end: end + length }
}

function prefixLines(prefix: string, { text, start, end }: Selection): Edit {
  const from = text.lastIndexOf('\n', start - 1) + 1
  const lines = text.slice(from, end).split('\n')
  const isMarked = lines.every((line) => line.startsWith(prefix))
  const changed = lines.map((line) => (isMarked ? line.slice(prefix.length) : prefix + line)).join('\n')
  // a quote or list that touches the line above would become part of it
  const gap = !isMarked && from > 1 && text[from - 2] !== '\n' ? '\n' : ''
  const insert = gap + changed
  return { from, to: end, insert, start: from + insert.length, end: from + insert.length }
}

function link({ text, start, end }: Selection): Edit {
  const words = text.slice(start, end)
  const isAddress = /^https?:\/\/\S+$/.test(words)
  const insert = isAddress ? `[](${words})` : `[${words}](https://)`
  const at = isAddress ? start + 1 : start + insert.length - 1
  return { from: start, to: end, insert, start: at, end: at }
}
