/** @jsxImportSource preact */
import { EditButton } from '../edit/edit-button'
import { SignIn } from '../sign-in/sign-in'
import { useTalk } from '../talk'
import type { Placed } from '../thread/loaded'
import { Votes } from '../vote/votes'
import { useWords } from '../words'

/** What was opened under a comment. */
export type Open = 'reply' | 'edit' | 'vote' | null
type Props = { comment: Placed; name: string; open: Open; setOpen: (open: Open) => void }

/** What readers can do with a comment. */
export function Actions({ comment, name, open, setOpen }: Props) {
  const { t } = useWords()
  const { reader } = useTalk()
  const waits = comment.status === 'pending'
  return (
    <>
      <div class="doing">
        {!waits && <Votes comment={comment} signIn={() => setOpen('vote')} />}
        {!waits && open !== 'reply' && (
          <button
            type="button"
            class="plain scripted"
            aria-label={t('reply-to', { name })}
            onClick={() => setOpen('reply')}
          >
            {t('reply')}
          </button>
        )}
        <EditButton comment={comment} edit={() => setOpen('edit')} />
      </div>
      {open === 'vote' && reader.kind !== 'reader' && <SignIn />}
    </>
  )
}
