import { expect, test } from 'vitest'
import type { Decision, QueueCard } from '@/lib/contract/moderation'
import type { QueuePage } from '@/lib/contract/queue'
import { focused, openQueue, type Queue } from './queue-state'
import { type Event, reduce } from './reduce'

const card = (id: string): QueueCard => ({
  id,
  revision: 1,
  status: 'pending',
  text: id,
  html: `<p>${id}</p>`,
  shown: null,
  createdAt: '2026-01-01T00:00:00Z',
  thread: { id: 't', title: 'Tram', url: 'https://news.example/tram', section: null, authorId: null },
  parent: null,
  author: {
    ...{
      id: 'u',
      name: 'Dana',
      badge: null,
      picture: null,
      joinedAt: '2026-01-01T00:00:00Z',
      trusted: false,
    },
    ...{ published: 0, pending: 1, hidden: 0 },
  },
  decisions: [],
  reports: null,
  signals: [],
  unscreened: [],
  masked: false,
  ...{ unseen: false, featured: false, dueAt: null, language: null, replyCount: 0 },
})
const counts = { waiting: 0, pending: 0, reported: 0, notices: 0, new: 0, appeals: 0 }
const page = (ids: string, more: Partial<QueuePage> = {}): QueuePage => {
  const cards = [...ids].map(card)
  return { cards, next: null, waiting: cards.length, counts, claims: [], unscreened: null, ...more }
}
const decision = (commentId: string): Decision => ({
  id: `d-${commentId}`,
  commentId,
  verb: 'approve',
  revision: 1,
  reason: null,
  note: null,
  by: 'Asel',
  rule: null,
  at: '2026-01-01T00:00:00Z',
  undoes: null,
  status: 'published',
})
const ids = (queue: Queue) => queue.entries.map((entry) => entry.card.id).join('')
const run = (queue: Queue, ...events: Event[]) => events.reduce(reduce, queue)
const approve = (id: string): Event => ({ type: 'ruled', id, verb: 'approve' })
const confirmed = (id: string): Event => ({ type: 'confirmed', id, decision: decision(id) })
const late = { verb: 'approve', by: 'Saule', at: '2026-01-01T12:30:00Z' }

test('a decided comment leaves at once and the next one is in focus', () => {
  const queue = run(openQueue(page('abc')), { type: 'focused', id: 'b' }, approve('b'))
  expect([ids(queue), queue.focusId, queue.waiting]).toEqual(['ac', 'c', 2])
})

test('after the last in the list the one before it is in focus', () => {
  const queue = run(openQueue(page('ab')), { type: 'focused', id: 'b' }, approve('b'))
  expect(queue.focusId).toBe('a')
})

test('the end of the list is an end', () => {
  const queue = run(
    openQueue(page('ab')),
    { type: 'moved', by: -1 },
    { type: 'moved', by: 1 },
    { type: 'moved', by: 1 },
  )
  expect(queue.focusId).toBe('b')
})

test('a decision that was not saved brings its comment back with the words and leaves the focus alone', () => {
  const queue = run(openQueue(page('abc')), approve('a'), {
    type: 'refused',
    id: 'a',
    error: 'no connection',
  })
  expect([ids(queue), queue.focusId, queue.waiting]).toEqual(['abc', 'b', 3])
  expect(queue.entries[0]?.error).toBe('no connection')
  expect(queue.made).toEqual([])
})

test('the second of two moderators sees who was faster, on a card that cannot be decided again', () => {
  const queue = run(openQueue(page('ab')), approve('a'), {
    type: 'overtaken',
    id: 'a',
    closed: { decision: late },
  })
  expect([ids(queue), queue.focusId, queue.waiting]).toEqual(['ab', 'b', 1])
  expect(queue.entries[0]?.closed?.decision?.by).toBe('Saule')
  expect(run(queue, approve('a'))).toBe(queue)
  expect(ids(run(queue, { type: 'dismissed', id: 'a' }))).toBe('b')
})

test('undo brings the comment back into focus, at its place', () => {
  const decided = run(openQueue(page('abc')), approve('a'), confirmed('a'))
  const [made] = decided.made
  if (!made) throw new Error('nothing was made')
  const queue = run(decided, { type: 'undoing', made }, { type: 'undone', card: card('a') })
  expect([ids(queue), queue.focusId, queue.waiting, queue.made.length]).toEqual(['abc', 'a', 3, 0])
})

test('an undo that is refused lets the decision stand', () => {
  const decided = run(openQueue(page('ab')), approve('a'), confirmed('a'))
  const [made] = decided.made
  if (!made) throw new Error('nothing was made')
  const undoing = run(decided, { type: 'undoing', made })
  expect(ids(run(undoing, { type: 'stands', made, closed: null }))).toBe('b')
  const closed = run(undoing, { type: 'stands', made, closed: { decision: late } })
  expect(focused(closed)?.closed?.decision?.by).toBe('Saule')
})

test('a live refresh brings what is new and removes what others decided, but not the card in focus', () => {
  const queue = run(
    openQueue(page('abc')),
    { type: 'focused', id: 'b' },
    { type: 'refreshed', page: page('cde'), asOf: 0 },
  )
  expect([ids(queue), queue.focusId]).toEqual(['cbde', 'b'])
})

test('a refresh that was asked for before a decision does not bring the decided comment back', () => {
  const queue = run(openQueue(page('abc')), approve('a'), { type: 'refreshed', page: page('abc'), asOf: 0 })
  expect([ids(queue), queue.waiting]).toEqual(['bc', 2])
  expect(ids(run(queue, confirmed('a'), { type: 'refreshed', page: page('abc'), asOf: 0 }))).toBe('bc')
})

test('a postponed comment comes again when a later page has it', () => {
  const held = run(openQueue(page('ab')), { type: 'ruled', id: 'a', verb: 'hold' }, confirmed('a'))
  const queue = run(held, { type: 'refreshed', page: page('ba'), asOf: held.clock })
  expect([ids(queue), queue.waiting]).toEqual(['ba', 2])
})

test('a refresh keeps the pages that were loaded behind it', () => {
  const loaded = run(openQueue(page('abc', { next: 'x', waiting: 9 })), {
    type: 'extended',
    page: page('def', { next: 'y', waiting: 9 }),
    asOf: 0,
  })
  const queue = run(loaded, { type: 'refreshed', page: page('abc', { next: 'x', waiting: 9 }), asOf: 0 })
  expect([ids(queue), queue.next]).toEqual(['abcdef', 'y'])
})

test('an empty queue takes the first that comes into focus', () => {
  const queue = run(openQueue(page('')), { type: 'refreshed', page: page('a'), asOf: 0 })
  expect(queue.focusId).toBe('a')
})
