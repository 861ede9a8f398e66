import type { Decision, NewDecision, QueueCard } from '@/lib/contract/moderation'
import type { QueuePage } from '@/lib/contract/queue'

/** Why a card can no longer be decided: somebody was faster, or the comment changed (null). */
export type Closed = { decision: { verb: string; by: string | null; at: string } | null }

export type Entry = { card: QueueCard; closed: Closed | null; error: string | null }

export type QueueVerb = NewDecision['verb']

/** A decision of this moderator; `decision` is null while it is on its way. */
export type Made = { entry: Entry; place: number; verb: QueueVerb; decision: Decision | null }

/** What one moderator sees of the queue, their newest decisions included. */
export type Queue = {
  entries: Entry[]
  focusId: string | null
  waiting: number
  counts: QueuePage['counts']
  /** What colleagues look at. */
  claims: QueuePage['claims']
  /** Chosen for one decision on all of them. */
  selected: string[]
  unscreened: QueuePage['unscreened']
  next: string | null
  /** Newest last: undo takes from the end. */
  made: Made[]
  /** Counts settled decisions: a page that was asked for earlier does not know of them. */
  clock: number
  /** When a card was last settled here; Infinity while the answer is on its way. */
  touched: Record<string, number>
}

export function openQueue(page: QueuePage): Queue {
  const entries = page.cards.map(fresh)
  const { waiting, counts, claims, unscreened, next } = page
  const focusId = freeFrom(entries, claims, 0)?.card.id ?? null
  const told = { waiting, counts, claims, unscreened, next }
  return { entries, focusId, ...told, selected: [], made: [], clock: 0, touched: {} }
}

export const fresh = (card: QueueCard): Entry => ({ card, closed: null, error: null })

/** The first from there on that nobody else looks at; where there is none, the nearest. */
export function freeFrom(entries: Entry[], claims: Queue['claims'], place: number): Entry | undefined {
  const taken = new Set(claims.map(({ commentId }) => commentId))
  const behind = entries.slice(place)
  return behind.find(({ card, closed }) => !closed && !taken.has(card.id)) ?? behind[0] ?? entries.at(-1)
}

/** Who looks at it now; null: nobody else. */
export const claimOn = ({ claims }: Pick<Queue, 'claims'>, id: string) =>
  claims.find(({ commentId }) => commentId === id) ?? null

/** Whether a moderator is still needed: for the comment, its edit, what readers report, or a first look. */
export const isWaiting = ({ status, shown, reports, unseen }: QueueCard) =>
  status === 'pending' || shown !== null || reports !== null || unseen

/** Whether approving leaves everything as readers see it. */
export const staysAsItIs = ({ status, shown }: QueueCard) => status === 'published' && shown === null

export const focused = ({ entries, focusId }: Queue) =>
  entries.find((entry) => entry.card.id === focusId) ?? null

export const placeOf = ({ entries }: Queue, id: string | null) =>
  entries.findIndex((entry) => entry.card.id === id)

/** Whether what happened here is newer than a page that was asked for at `asOf`. */
export const isNewer = ({ touched }: Queue, id: string, asOf: number) => (touched[id] ?? -1) > asOf
