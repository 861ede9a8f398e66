import { END_OF_ROWS } from './format'

const NEWLINE = 10
const LAST_ROW = Buffer.concat([Buffer.from('\n'), END_OF_ROWS])

export type Lines = ReturnType<typeof readLines>

/** Reads a backup's text forward: single lines, and the rows of a table in blocks of whole lines. */
export function readLines(source: AsyncIterable<Buffer>, seen: (bytes: Buffer) => void) {
  const chunks = source[Symbol.asyncIterator]()
  let ahead: Buffer = Buffer.alloc(0)

  async function more() {
    const { value, done } = await chunks.next()
    if (done) throw new Error('the backup ends too early: it is not complete')
    ahead = ahead.length ? Buffer.concat([ahead, value]) : value
  }

  function take(length: number) {
    const taken = ahead.subarray(0, length)
    ahead = ahead.subarray(length)
    return taken
  }

  async function line() {
    while (!ahead.includes(NEWLINE)) await more()
    return take(ahead.indexOf(NEWLINE) + 1)
  }

  async function* rows() {
    for (;;) {
      if (ahead.subarray(0, END_OF_ROWS.length).equals(END_OF_ROWS)) {
        seen(take(END_OF_ROWS.length))
        return
      }
      const last = ahead.indexOf(LAST_ROW)
      const length = (last >= 0 ? last : ahead.lastIndexOf(NEWLINE)) + 1
      if (length === 0) await more()
      else {
        const block = take(length)
        seen(block)
        yield block
      }
    }
  }

  return {
    /** Counted as seen, unlike the line that holds the sum of what was seen. */
    async line() {
      const read = await line()
      seen(read)
      return read
    },
    lastLine: line,
    rows,
    async isOver() {
      return ahead.length === 0 && Boolean((await chunks.next()).done)
    },
  }
}
