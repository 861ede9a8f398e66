import type { Decision, QueueCard } from '@/lib/contract/moderation'
import type { QueuePage } from '@/lib/contract/queue'
import { extend, refresh } from './merge-page'
import {
  type Closed,
  type Entry,
  freeFrom,
  type Made,
  placeOf,
  type Queue,
  type QueueVerb,
} from './queue-state'
import { select } from './select'

export type Event =
  | { type: 'refreshed' | 'extended'; page: QueuePage; asOf: number }
  | { type: 'focused'; id: string }
  | { type: 'moved'; by: 1 | -1 }
  | { type: 'ruled'; id: string; verb: QueueVerb }
  | { type: 'confirmed'; id: string; decision: Decision }
  | { type: 'refused'; id: string; error: string; card?: QueueCard | undefined }
  | { type: 'overtaken'; id: string; closed: Closed }
  | { type: 'undoing'; made: Made }
  | { type: 'undone'; card: QueueCard }
  | { type: 'stands'; made: Made; closed: Closed | null }
  | { type: 'dismissed'; id: string }
  | { type: 'changed'; card: QueueCard }
  | { type: 'bulked'; ids: string[] | null }
  | { type: 'selected'; id: string; range: boolean }
  | { type: 'unselected' }

// nobody goes further back than this
const maxMade = 50

export function reduce(queue: Queue, event: Event): Queue {
  switch (event.type) {
    case 'refreshed':
      return refresh(queue, event)
    case 'extended':
      return extend(queue, event)
    case 'focused':
      return placeOf(queue, event.id) < 0 ? queue : { ...queue, focusId: event.id }
    case 'moved':
      return move(queue, event.by)
    case 'ruled':
      return rule(queue, event)
    case 'confirmed':
      return confirm(queue, event)
    case 'refused':
      return bringBack(queue, event.id, { closed: null, error: event.error, card: event.card })
    case 'overtaken':
      return overtake(queue, event)
    case 'undoing':
      return takeBack(queue, event.made)
    case 'undone':
      return settle(
        replace(queue, event.card.id, { card: event.card, closed: null, error: null }),
        event.card.id,
      )
    case 'stands':
      return stand(queue, event)
    case 'dismissed':
      return without(queue, event.id)
    case 'changed':
      return replace(queue, event.card.id, { card: event.card, closed: null, error: null })
    case 'bulked':
      return leave(queue, event.ids)
    case 'selected':
      return select(queue, event)
    case 'unselected':
      return { ...queue, selected: [] }
  }
}

function move(queue: Queue, by: number): Queue {
  const next = queue.entries[placeOf(queue, queue.focusId) + by]
  return next ? { ...queue, focusId: next.card.id } : queue
}

/** The card leaves at once, and the one behind it comes into focus. */
function rule(queue: Queue, { id, verb }: { id: string; verb: QueueVerb }): Queue {
  const place = placeOf(queue, id)
  const entry = queue.entries[place]
  if (!entry || entry.closed) return queue
  const made = [...queue.made, { entry, place, verb, decision: null }].slice(-maxMade)
  const touched = { ...queue.touched, [id]: Number.POSITIVE_INFINITY }
  const waiting = verb === 'hold' ? queue.waiting : Math.max(0, queue.waiting - 1)
  return { ...without(queue, id), made, touched, waiting }
}

function confirm(queue: Queue, { id, decision }: { id: string; decision: Decision }): Queue {
  const made = queue.made.map((one) => (isOpen(one, id) ? { ...one, decision } : one))
  return settle({ ...queue, made }, id)
}

type Words = Omit<Entry, 'card'> & { card?: QueueCard | undefined }

/** Back to its place with the words; the moderator reads on undisturbed. */
function bringBack(queue: Queue, id: string, { card, ...words }: Words): Queue {
  const made = queue.made.find((one) => isOpen(one, id))
  if (!made) return queue
  const counted = made.verb !== 'hold' && !words.closed
  const waiting = queue.waiting + (counted ? 1 : 0)
  const rest = { ...queue, waiting, made: queue.made.filter((one) => one !== made) }
  return settle(insert(rest, { card: card ?? made.entry.card, ...words }, made.place), id)
}

function overtake(queue: Queue, { id, closed }: { id: string; closed: Closed }): Queue {
  if (queue.made.some((one) => isOpen(one, id))) return bringBack(queue, id, { closed, error: null })
  const entry = queue.entries[placeOf(queue, id)]
  return entry ? replace(queue, id, { ...entry, closed, error: null }) : queue
}

/** Undo was asked for: the card is back in focus before the server has answered. */
function takeBack(queue: Queue, undone: Made): Queue {
  const { id } = undone.entry.card
  const touched = { ...queue.touched, [id]: Number.POSITIVE_INFINITY }
  const made = queue.made.filter((one) => one.entry.card.id !== id)
  const waiting = queue.waiting + (undone.verb === 'hold' ? 0 : 1)
  const left = without(queue, id)
  return { ...insert({ ...left, made, touched, waiting }, undone.entry, undone.place), focusId: id }
}

/** The undo was refused: the decision stands, and the card says so or goes again. */
function stand(queue: Queue, { made, closed }: { made: Made; closed: Closed | null }): Queue {
  const { id } = made.entry.card
  const waiting = Math.max(0, queue.waiting - (made.verb === 'hold' ? 0 : 1))
  const rest = settle({ ...queue, waiting }, id)
  if (closed) return replace(rest, id, { ...made.entry, closed, error: null })
  return { ...without(rest, id), made: [...rest.made, made] }
}

const isOpen = ({ entry, decision }: Made, id: string) => entry.card.id === id && decision === null

const settle = (queue: Queue, id: string): Queue => ({
  ...queue,
  clock: queue.clock + 1,
  touched: { ...queue.touched, [id]: queue.clock + 1 },
})

function without(queue: Queue, id: string): Queue {
  const place = placeOf(queue, id)
  if (place < 0) return queue
  const entries = queue.entries.filter((_, other) => other !== place)
  const follower = freeFrom(entries, queue.claims, place)
  return { ...queue, entries, focusId: queue.focusId === id ? (follower?.card.id ?? null) : queue.focusId }
}

/** What was decided together is gone together; null: all of it. */
function leave(queue: Queue, ids: string[] | null): Queue {
  const gone = new Set(ids ?? queue.entries.map(({ card }) => card.id))
  const entries = queue.entries.filter(({ card }) => !gone.has(card.id))
  const place = queue.entries
    .slice(0, placeOf(queue, queue.focusId))
    .filter(({ card }) => !gone.has(card.id)).length
  const keeps = queue.focusId !== null && !gone.has(queue.focusId)
  const focusId = keeps ? queue.focusId : (freeFrom(entries, queue.claims, place)?.card.id ?? null)
  return { ...queue, entries, focusId, selected: [] }
}

function insert(queue: Queue, entry: Entry, place: number): Queue {
  const entries = [...queue.entries.slice(0, place), entry, ...queue.entries.slice(place)]
  return { ...queue, entries, focusId: queue.focusId ?? entry.card.id }
}

const replace = (queue: Queue, id: string, entry: Entry): Queue => ({
  ...queue,
  entries: queue.entries.map((one) => (one.card.id === id ? entry : one)),
})
