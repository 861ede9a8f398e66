import { useMemo, useState } from 'preact/hooks'
import type { Comment, EditedComment } from '@/lib/contract/comments'
import { sendRemoval } from '../edit/send-removal'
import { tellPage } from '../frame'
import { tellNews } from '../news'
import { touches } from '../notices/touches'
import { useHiddenAuthors } from '../person/use-hidden-authors'
import { usePicks } from '../picks/use-picks'
import { useReader } from '../sign-in/use-reader'
import { useSteady } from '../use-steady'
import type { View } from '../view'
import { castVote } from '../vote/cast-vote'
import { withVote } from '../vote/with-vote'
import type { T } from '../words-in'
import { withEdit, withoutText } from './loaded'
import type { Told } from './told'
import { useTelling } from './use-telling'
import { useThread } from './use-thread'

/** The thread, its reader, and what the one does in the other. */
export function useConversation(view: View, t: T) {
  const thread = useThread(view)
  const who = useReader(view)
  const { reader, own, setOwn, votes, setVotes, hiddenAuthors, ask, redeem, signOut, signedOut } = who
  const [said, say] = useState('')
  const { picks, told: toldPicks } = usePicks(view)
  const hiding = useHiddenAuthors(view, who, { t, say })

  useTelling({ count: thread.loaded.count, isSignedIn: reader.kind === 'reader' })

  function posted(comment: Comment) {
    tellPage({ type: 'comment', id: comment.id, isPublished: comment.status === 'published' })
    const { part, loaded } = thread
    if (comment.status === 'published') thread.add(comment)
    else setOwn((waiting) => [...waiting, comment])
    // at the end of a long thread nobody would find what they just wrote
    if (!comment.parentId && part.sort === 'oldest' && loaded.next) void thread.sortBy('newest')
    say(t(comment.status === 'published' ? 'published' : 'waiting'))
  }

  function edited({ waits, ...comment }: EditedComment) {
    setOwn((waiting) => waiting.map((one) => (one.id === comment.id ? comment : one)))
    thread.renew(comment.id, (before) => withEdit(before, comment, waits))
    say(t(waits ? 'edit-waits' : 'edit-saved'))
  }

  async function remove({ id }: Comment) {
    const answer = await sendRemoval(view, id)
    if (!answer.ok) {
      if (answer.code === 'not-signed-in') signedOut()
      return false
    }
    // where it was stays in reach, whatever was opened there
    document.getElementById(`c-${id}`)?.focus({ preventScroll: true })
    setOwn((waiting) => waiting.map((one) => (one.id === id ? withoutText(one) : one)))
    thread.renew(id, withoutText)
    say(t('delete-done'))
    return true
  }

  async function vote(comment: Comment, value: 1 | 0 | -1) {
    const before = votes[comment.id] ?? 0
    const put = (next: 1 | 0 | -1) => setVotes((known) => withVote(known, comment.id, next))
    put(value)
    const answer = await castVote(view, comment.id, value)
    if (answer.ok) thread.renew(comment.id, (shown) => ({ ...shown, ...answer.body }))
    else put(before)
    if (!answer.ok && answer.code === 'not-signed-in') signedOut()
    return answer.ok
  }

  async function told(news: Told) {
    const mine = reader.kind === 'reader' ? reader.id : null
    if (reader.kind === 'reader' && touches(news, reader, thread.loaded.comments)) tellNews()
    const touchesMine = news.reset || own.some(({ id }) => isTold(news, id))
    const [since] = await Promise.all([
      thread.told(news, mine),
      toldPicks(news),
      mine && touchesMine && ask(),
    ])
    return since
  }

  const does = useSteady({
    posted,
    edited,
    remove,
    vote,
    ...hiding,
    signOut,
    signedOut,
    showReplies: thread.showReplies,
  })
  const doors = useSteady({ redeem, told })
  const talk = useMemo(() => ({ view, reader, ...does }), [view, reader, does])
  return { thread, talk, doors, votes, hiddenAuthors, own, said, picks }
}

const isTold = ({ comments, gone }: Exclude<Told, { reset: true }>, id: string) =>
  gone.includes(id) || comments.some((comment) => comment.id === id)
