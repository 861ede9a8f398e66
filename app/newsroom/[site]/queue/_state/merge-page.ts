import type { QueuePage } from '@/lib/contract/queue'
import { type Entry, freeFrom, fresh, isNewer, type Queue } from './queue-state'

type Fetched = { page: QueuePage; asOf: number }

/** The first page again: what others decided goes, what is new comes, and the card in focus stays where it is. */
export function refresh(queue: Queue, { page, asOf }: Fetched): Queue {
  const head = arrived(queue, { page, asOf })
  const tail = tailAfter(queue, page)
  const listed = new Set([...head, ...tail].map(({ card }) => card.id))
  const entries = [...head, ...tail]
  for (const [place, entry] of queue.entries.entries()) {
    const stays = entry.closed || entry.card.id === queue.focusId || isNewer(queue, entry.card.id, asOf)
    if (stays && !listed.has(entry.card.id)) entries.splice(place, 0, entry)
  }
  const next = tail.length > 0 ? queue.next : page.next
  const focusId = queue.focusId ?? freeFrom(entries, page.claims, 0)?.card.id ?? null
  const { unscreened, counts, claims } = page
  const told = { unscreened, counts, claims, waiting: waitingIn(queue, { page, asOf }) }
  return { ...queue, entries, next, focusId, ...told }
}

/** The next page, behind what is there. */
export function extend(queue: Queue, { page, asOf }: Fetched): Queue {
  const known = new Set(queue.entries.map(({ card }) => card.id))
  const more = arrived(queue, { page, asOf }).filter(({ card }) => !known.has(card.id))
  const entries = [...queue.entries, ...more]
  const focusId = queue.focusId ?? entries[0]?.card.id ?? null
  return { ...queue, entries, next: page.next, focusId, waiting: waitingIn(queue, { page, asOf }) }
}

/** The page's cards, without those whose place was settled here since it was asked for. */
function arrived(queue: Queue, { page, asOf }: Fetched): Entry[] {
  const known = new Map(queue.entries.map((entry) => [entry.card.id, entry]))
  return page.cards
    .filter(({ id }) => known.has(id) || !isNewer(queue, id, asOf))
    .map((card) => {
      const before = known.get(card.id)
      return before?.closed ? before : { ...fresh(card), error: before?.error ?? null }
    })
}

/** What was loaded from later pages: the order of the queue is kept, so it follows the page's last card. */
function tailAfter(queue: Queue, page: QueuePage): Entry[] {
  const last = page.cards.at(-1)
  const place = queue.entries.findIndex(({ card }) => card.id === last?.id)
  if (place < 0 || page.next === null) return []
  const onPage = new Set(page.cards.map(({ id }) => id))
  return queue.entries.slice(place + 1).filter(({ card }) => !onPage.has(card.id))
}

function waitingIn(queue: Queue, { page, asOf }: Fetched) {
  const notCounted = queue.made.filter(
    ({ entry, verb }) => verb !== 'hold' && isNewer(queue, entry.card.id, asOf),
  )
  return Math.max(0, page.waiting - notCounted.length)
}
