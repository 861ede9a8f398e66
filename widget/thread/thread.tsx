/** @jsxImportSource preact */
import { useState } from 'preact/hooks'
import type { Comment } from '@/lib/contract/comments'
import { Desk } from '../composer/desk'
import { useReader } from '../sign-in/use-reader'
import { TalkProvider } from '../talk'
import type { View } from '../view'
import { WordsProvider } from '../words'
import type { T } from '../words-in'
import { BranchList } from './branch-list'
import { branches } from './branches'
import { Heading } from './heading'
import { More } from './more'
import { SortLinks } from './sort-links'
import { type Doors, useDoors } from './use-doors'
import { useNow } from './use-now'
import { useThread } from './use-thread'

type Props = { view: View; t: T; opened?: (doors: Doors) => void }

/** Everything that a reader sees: rendered on the server, then taken over in the browser. */
export function Thread({ view, t, opened }: Props) {
  const thread = useThread(view)
  const { reader, own, setOwn, ask, redeem, signOut, signedOut } = useReader(view)
  const [said, say] = useState('')
  const { loaded, sort, state } = thread
  const refresh = () => Promise.all([thread.refresh(), reader.kind === 'reader' && ask()])
  useDoors({ redeem, refresh }, opened)

  function posted(comment: Comment) {
    setOwn([...own, comment])
    // at the end of a long thread nobody would find what they just wrote
    if (!comment.parentId && sort === 'oldest' && loaded.next) void thread.sortBy('newest')
    say(t(comment.status === 'published' ? 'published' : 'waiting'))
  }

  const tree = branches(loaded.comments, own)
  const talk = { view, reader, posted, signOut, signedOut, showReplies: thread.showReplies }
  return (
    <WordsProvider value={{ t, now: useNow(), timeZone: view.site.timeZone }}>
      <TalkProvider value={talk}>
        <section class="thread" aria-labelledby="heading">
          <Heading count={loaded.count} />
          {!view.branch && <Desk parentId={null} />}
          <p role="status" class="unseen">
            {said}
          </p>
          {loaded.comments.length > 1 && <SortLinks sort={sort} choose={thread.sortBy} />}
          {tree.length > 0 ? <BranchList branches={tree} /> : <p class="empty">{t('empty')}</p>}
          {state === 'failed' && (
            <p class="trouble" role="alert">
              {t('load-failed')}
            </p>
          )}
          {loaded.next && <More next={loaded.next} state={state} more={thread.more} />}
        </section>
      </TalkProvider>
    </WordsProvider>
  )
}
