/** The first line, with the mark without which Excel takes UTF-8 for something else. */
export const csvHead = (columns: string[]) => `\uFEFF${columns.join(',')}\r\n`

/** A line of RFC 4180. */
export const csvLine = (cells: string[]) => `${cells.map(cellOf).join(',')}\r\n`

// what begins like a formula is one to a spreadsheet, also in its wide form and behind spaces
const formula = /^\s*[=+\-@\t\r\uFF1D\uFF0B\uFF0D\uFF20]|^[\t\r\n]/

/** In quotes, and never a formula. */
function cellOf(text: string): string {
  const defused = formula.test(text) ? `'${text}` : text
  return `"${defused.replaceAll('"', '""')}"`
}
