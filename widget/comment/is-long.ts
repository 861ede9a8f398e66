// letters; on a phone's narrow lines that is a screen and a half
const manyLetters = 1_400
const manyLines = 18

/** Whether a text is folded: counted, not measured, so that the server knows it too. */
export function isLong(html: string): boolean {
  const lines = html.match(/<(?:p|li|br|pre|blockquote)\b|\n(?=[^<]*<\/code>)/g)?.length ?? 0
  return lines > manyLines || html.replace(/<[^>]*>|\n/g, '').length > manyLetters
}
