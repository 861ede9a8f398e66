import type { Hit } from './entry'
import type { Span } from './regexes'
import type { Words } from './words'

/** Without what an exception or a trusted word covers, and without the shorter of two spans of one entry. */
export function uncovered({ entries }: Words, spans: Span[], exceptions: Span[]): Hit[] {
  const isTrusted = ({ entry }: Span) => entries[entry]?.list === 'trusted'
  const trusted = widest(spans.filter(isTrusted))
  const excepted = groups(exceptions)
  const own = groups(spans)
  const hits: Hit[] = []
  for (const span of spans) {
    const entry = entries[span.entry]
    if (!entry || covers(excepted.get(span.entry), span) || isInside(own.get(span.entry), span)) continue
    if (entry.list !== 'trusted' && covers(trusted, span)) continue
    hits.push({ entry, start: span.start, end: span.end })
  }
  return hits.sort((a, b) => a.start - b.start || b.end - a.end)
}

type Cover = { start: number; end: number }[]

function groups(spans: Span[]): Map<number, Cover> {
  const found = new Map<number, Span[]>()
  for (const span of spans) {
    const others = found.get(span.entry)
    if (others) others.push(span)
    else found.set(span.entry, [span])
  }
  return new Map([...found].map(([entry, all]) => [entry, widest(all)]))
}

/** Those that lie in no other, by their place: starts and ends both rise. */
function widest(spans: Span[]): Cover {
  const cover: Cover = []
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start || b.end - a.end))
    if (end > (cover.at(-1)?.end ?? -1)) cover.push({ start, end })
  return cover
}

/** The last that starts no later reaches furthest of them. */
function around(cover: Cover, { start }: Span) {
  let [low, high] = [0, cover.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((cover[middle]?.start ?? 0) <= start) low = middle + 1
    else high = middle
  }
  return cover[low - 1]
}

function covers(cover: Cover | undefined, span: Span): boolean {
  return cover !== undefined && (around(cover, span)?.end ?? -1) >= span.end
}

function isInside(cover: Cover | undefined, span: Span): boolean {
  const wider = cover && around(cover, span)
  return wider !== undefined && wider.end >= span.end && wider.end - wider.start > span.end - span.start
}
