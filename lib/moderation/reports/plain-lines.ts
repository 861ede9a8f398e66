const lineBreaks = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/
// what turns the direction of the letter around it, or is not to be seen at all
const tricks = /[\p{Cc}\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu

/** Somebody's words as lines for a letter, without empty ones and with nothing that reaches beyond its line. */
export const plainLines = (text: string): string[] =>
  text
    .split(lineBreaks)
    .map((line) => line.replace(tricks, '').trim())
    .filter((line) => line !== '')

/** The same as one line, cut where it is longer than `most` characters. */
export function plainLine(text: string, most: number): string {
  const letters = [...plainLines(text).join(' ')]
  return letters.length > most ? `${letters.slice(0, most - 1).join('')}…` : letters.join('')
}
