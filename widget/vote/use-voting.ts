import type { Comment } from '@/lib/contract/comments'
import type { useReader } from '../sign-in/use-reader'
import type { useThread } from '../thread/use-thread'
import type { View } from '../view'
import { castVote } from './cast-vote'
import { withVote } from './with-vote'

type Parts = { thread: ReturnType<typeof useThread>; who: ReturnType<typeof useReader> }

/** Votes count at once, and are taken back where the server does not take them. */
export function useVoting(view: View, { thread, who }: Parts) {
  const { votes, setVotes } = who

  async function vote({ id }: Comment, value: 1 | 0 | -1) {
    const before = votes[id] ?? 0
    const put = (next: 1 | 0 | -1) => setVotes((known) => withVote(known, id, next))
    put(value)
    const answer = await castVote(view, id, value)
    if (answer.ok) thread.renew(id, (shown) => ({ ...shown, ...answer.body }))
    else put(before)
    if (!answer.ok && answer.code === 'not-signed-in') who.signedOut()
    return answer.ok
  }
  return { vote }
}
