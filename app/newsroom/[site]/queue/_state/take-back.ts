import type { Decision } from '@/lib/contract/moderation'
import type { Desk } from './desk'
import type { Closed, Made } from './queue-state'
import { readCard } from './send-ruling'

/** Undoes a decision: the comment is back in focus at once, and gone again if the server refuses. */
export async function takeBack(desk: Desk, made: Made & { decision: Decision }) {
  const { card } = made.entry
  const path = `/sites/${desk.site}/decisions/${made.decision.id}/undo`
  desk.store.dispatch({ type: 'undoing', made })
  desk.words.done('undo', card.author.name)
  const answer = await desk.call<Decision>('POST', path, { key: desk.keys.keyFor(path, null) })
  desk.keys.settle(path, null, answer.ok ? null : answer.problem.code)

  const { code, title, decision } = answer.ok ? { code: null, title: '', decision: null } : answer.problem
  if (answer.ok || code === 'decision-undone') {
    desk.store.dispatch({ type: 'undone', card: (await readCard(desk, card.id)) ?? card })
  } else {
    const closed: Closed | null = code === 'comment-decided' ? { decision: decision ?? null } : null
    desk.store.dispatch({ type: 'stands', made, closed })
    desk.words.stands(title)
  }
}
