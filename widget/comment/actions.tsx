/** @jsxImportSource preact */
import { useTalk } from '../talk'
import type { Placed } from '../thread/loaded'
import { Votes } from '../vote/votes'
import { useWords } from '../words'
import { Further } from './further'
import { Outcome } from './outcome'
import { useDeeds } from './use-deeds'

/** What was opened under a comment. */
export type Open = 'reply' | 'edit' | 'vote' | 'report' | 'delete' | null
type Props = {
  comment: Placed
  author: NonNullable<Placed['author']>
  open: Open
  setOpen: (open: Open) => void
}

/** What readers can do with a comment. */
export function Actions({ comment, author, open, setOpen }: Props) {
  const { t } = useWords()
  const { deeds, done, address } = useDeeds(comment, author, setOpen)
  const { terms } = useTalk()
  const { name } = author
  const waits = comment.status !== 'published'
  return (
    <div class="doing">
      {!waits && <Votes comment={comment} signIn={() => setOpen('vote')} />}
      {!waits && !terms.closed && open !== 'reply' && (
        <button
          type="button"
          class="plain reply scripted"
          aria-label={t('reply-to', { name })}
          onClick={() => setOpen('reply')}
        >
          {t('reply')}
        </button>
      )}
      <Further name={name} deeds={deeds} />
      <Outcome done={done} address={address} />
    </div>
  )
}
