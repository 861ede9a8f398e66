import type { Refusal } from '@/app/_api/ask'
import type { Decision, QueueCard, Reason } from '@/lib/contract/moderation'
import type { SanctionTerm } from '@/lib/contract/sanction-term'
import type { Desk } from './desk'
import { type Closed, isWaiting, type QueueVerb } from './queue-state'

export type Ruling = {
  verb: QueueVerb
  reason?: Reason
  note?: string
  trust?: true
  sanction?: SanctionTerm
  /** Says all the rest but for the note. */
  macro?: { id: string; name: string }
}

/** Sends a decision that the moderator sees done already. Returns whether it was saved. */
export async function sendRuling(desk: Desk, card: QueueCard, ruling: Ruling): Promise<boolean> {
  const { path, body } = requestFor(desk, card, ruling)
  const key = desk.keys.keyFor(path, body)
  const answer = await desk.call<Decision>('POST', path, { body, key })
  desk.keys.settle(path, body, answer.ok ? null : answer.problem.code)
  if (answer.ok) desk.store.dispatch({ type: 'confirmed', id: card.id, decision: answer.body })
  else await bringBack(desk, card, answer.problem)
  return answer.ok
}

function requestFor({ site }: Desk, card: QueueCard, { macro, ...ruling }: Ruling) {
  const { id, revision, status } = card
  const seen = { revision, status, reportsUntil: card.reports?.until ?? null }
  const way = `/sites/${site}/comments/${id}`
  if (!macro) return { path: `${way}/decisions`, body: { ...seen, ...ruling } }
  return { path: `${way}/macros`, body: { ...seen, macro: macro.id, note: ruling.note } }
}

async function bringBack(desk: Desk, { id, author }: QueueCard, problem: Refusal) {
  const fresh = problem.code === 'comment-changed' ? await readCard(desk, id) : null
  const isDecided = problem.code === 'comment-decided' || (fresh && !isWaiting(fresh))
  if (isDecided) {
    const closed: Closed = { decision: problem.decision ?? fresh?.decisions[0] ?? null }
    desk.store.dispatch({ type: 'overtaken', id, closed })
    desk.words.late(closed)
  } else {
    desk.store.dispatch({ type: 'refused', id, error: problem.title, card: fresh ?? undefined })
    desk.words.failed(author.name, problem.title)
    if (problem.code === 'macro-gone') desk.renew()
  }
}

/** null: it cannot be had now. */
export async function readCard(desk: Desk, id: string): Promise<QueueCard | null> {
  const answer = await desk.call<QueueCard>('GET', `/sites/${desk.site}/comments/${id}`, { byItself: true })
  return answer.ok ? answer.body : null
}
