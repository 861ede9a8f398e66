/** Direction marks that turn the words around them, and controls: neither belongs into a line of ours. */
const unseen = /[\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]|(?!\n)\p{Cc}|[\u2028\u2029]/gu

const oneSpace = (text: string) => text.replace(/\s+/gu, ' ').trim()

/** Somebody's words on one line of ours: they neither break it nor turn it round. */
export const inLine = (text: string) => oneSpace(text.replace(unseen, ' '))

/**
 * The beginning of a comment's HTML as text, at most `most` characters. Quotes are left out where there is more than
 * them, and what readers have to uncover always is.
 */
export function excerptOf(html: string, most = 200): string {
  const open = html.replace(/<span class="spoiler">.*?<\/span>/gs, '▒▒▒')
  const text = inLine(textOf(withoutQuotes(open))) || inLine(textOf(open))
  const letters = [...text]
  if (letters.length <= most) return text
  const cut = letters.slice(0, most - 1).join('')
  return `${cut.replace(/\s+\S{0,30}$/u, '')}…`
}

/** What an author says, without what they quote. */
export function withoutQuotes(html: string): string {
  const rest = html.replace(/<blockquote>(?:(?!<\/?blockquote>)[\s\S])*<\/blockquote>/g, ' ')
  return rest === html ? html : withoutQuotes(rest)
}

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" }

const textOf = (html: string) =>
  html
    .replace(/<(?:\/p|\/li|\/pre|br)\b[^>]*>/g, ' ')
    .replace(/<[^>]*>/g, '')
    .replace(/&(amp|lt|gt|quot|#39);/g, (_, name) => entities[name] ?? '')
