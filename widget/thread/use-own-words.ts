import type { Comment, EditedComment } from '@/lib/contract/comments'
import { sendRemoval } from '../edit/send-removal'
import { tellPage } from '../frame'
import type { useReader } from '../sign-in/use-reader'
import type { View } from '../view'
import type { T } from '../words-in'
import { withEdit, withoutText } from './loaded'
import type { useThread } from './use-thread'

type Parts = { thread: ReturnType<typeof useThread>; who: ReturnType<typeof useReader> }
type Told = { t: T; say: (words: string) => void }

const saidOf = {
  published: 'published',
  pending: 'waiting',
  hidden: 'hidden-by-rule',
  deleted: 'deleted',
} as const

/** What becomes of the reader's own comments: written, changed, taken back. */
export function useOwnWords(view: View, { thread, who }: Parts, { t, say }: Told) {
  const { setOwn } = who

  function posted(comment: Comment) {
    if (!comment.author?.staff) who.setWroteAt(Date.now())
    tellPage({ type: 'comment', id: comment.id, isPublished: comment.status === 'published' })
    const { part, loaded } = thread
    if (comment.status === 'published') thread.add(comment)
    else setOwn((waiting) => [...waiting, comment])
    // at the end of a long thread nobody would find what they just wrote
    if (!comment.parentId && part.sort === 'oldest' && loaded.next) void thread.sortBy('newest')
    say(t(saidOf[comment.status]))
  }

  function edited({ waits, ...comment }: EditedComment) {
    setOwn((waiting) => waiting.map((one) => (one.id === comment.id ? comment : one)))
    thread.renew(comment.id, (before) => withEdit(before, comment, waits))
    say(t(waits ? 'edit-waits' : 'edit-saved'))
  }

  async function remove({ id }: Comment) {
    const answer = await sendRemoval(view, id)
    if (!answer.ok) {
      if (answer.code === 'not-signed-in') who.signedOut()
      return false
    }
    // where it was stays in reach, whatever was opened there
    document.getElementById(`c-${id}`)?.focus({ preventScroll: true })
    setOwn((waiting) => waiting.map((one) => (one.id === id ? withoutText(one) : one)))
    thread.renew(id, withoutText)
    say(t('delete-done'))
    return true
  }

  return { posted, edited, remove }
}
