/** @jsxImportSource preact */
import type { Notification } from '@/lib/contract/notifications'
import { Time } from '../comment/time'
import { useTalk } from '../talk'
import { goTo } from '../thread/go-to'
import { useWords } from '../words'
import { Grounds } from './grounds'
import { wordsOf } from './words-of'

/** What happened, where, and the way there: the comment itself when it is on this page, else its article. */
export function Notice({ notice, isFresh }: { notice: Notification; isFresh: boolean }) {
  const { t } = useWords()
  const { view } = useTalk()
  const { thread, commentId, excerpt, at } = notice
  const address = `${thread.url.split('#')[0]}#pikir-${commentId}`
  return (
    <li class={isFresh ? 'fresh' : undefined}>
      <a href={address} target="_top" onClick={(event) => goTo(commentId) && event.preventDefault()}>
        {isFresh && <span class="unseen">{t('notice-new')}: </span>}
        {wordsOf(notice, t, view.language)}
      </a>
      {excerpt && <q dir="auto">{excerpt}</q>}
      <Grounds notice={notice} />
      <small>
        <Time at={at} />
        {thread.id !== view.threadId && <span> · {thread.title}</span>}
      </small>
    </li>
  )
}
