/** A place in a text, in UTF-16 units: `end` is the first that does not belong to it. */
export type Range = { start: number; end: number }

const parts = /<[^>]*>|&(?:amp|lt|gt|quot|#39);|[^<&]+|[<&]/g
const entities: Record<string, string> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
}

const isTag = (part: string) => part.length > 1 && part.startsWith('<')

/** What a comment's HTML shows, as a browser's `textContent` has it: places in it are places in the page. */
export const visibleText = (html: string): string =>
  (html.match(parts) ?? []).map((part) => (isTag(part) ? '' : (entities[part] ?? part))).join('')

/** Shows the ranges of the visible text as `paint` says; it is given pieces of HTML without tags. Ranges may overlap. */
export function paintRanges(html: string, ranges: Range[], paint: (piece: string) => string): string {
  const open = merge(ranges)
  let place = 0
  return (html.match(parts) ?? [])
    .map((part) => {
      if (isTag(part)) return part
      const length = entities[part] ? 1 : part.length
      place += length
      return paintPart(part, { start: place - length, end: place }, { open, paint })
    })
    .join('')
}

type Brush = { open: Range[]; paint: (piece: string) => string }

function paintPart(part: string, { start, end }: Range, { open, paint }: Brush): string {
  const here = open.filter((range) => range.start < end && range.end > start)
  if (here.length === 0) return part
  if (entities[part]) return paint(part)
  let done = 0
  let painted = ''
  for (const range of here) {
    const from = Math.max(0, range.start - start)
    const to = Math.min(part.length, range.end - start)
    painted += part.slice(done, from) + paint(part.slice(from, to))
    done = to
  }
  return painted + part.slice(done)
}

/** In order and apart from each other. */
function merge(ranges: Range[]): Range[] {
  const merged: Range[] = []
  for (const range of [...ranges].sort((a, b) => a.start - b.start)) {
    const last = merged.at(-1)
    if (last && range.start <= last.end) last.end = Math.max(last.end, range.end)
    else if (range.end > range.start) merged.push({ ...range })
  }
  return merged
}

/** The HTML with the ranges made unreadable, links included: an address may say what its words do. */
export const coverRanges = (html: string, ranges: Range[]): string =>
  ranges.length === 0
    ? html
    : paintRanges(html.replace(/<\/?a\b[^>]*>/g, ''), ranges, (piece) => piece.replace(/&[^;]+;|\S/gu, '▒'))
