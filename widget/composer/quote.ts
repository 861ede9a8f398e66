/** What was written so far with somebody's words below it, as a quotation, and room to answer. */
export function withQuote(text: string, words: string): string {
  const lines = words
    .trim()
    .split(/\s*\n\s*/)
    .map((line) => `> ${line}`)
  const before = text.trimEnd()
  // one blank line of the quotation between two paragraphs: else they would become one
  return `${before}${before && '\n\n'}${lines.join('\n>\n')}\n\n`
}
