/** @jsxImportSource preact */
import { ReaderBar } from '../sign-in/reader-bar'
import { useTalk } from '../talk'
import { useWords } from '../words'
import { send } from './send'
import { Sheet } from './sheet'
import { useSending } from './use-sending'

/** `close` is there for replies; `name` is whom they answer. */
type Props = { parentId: string | null; name: string | undefined; close: (() => void) | undefined }

/** Where a new comment is written. */
export function Composer({ parentId, name, close }: Props) {
  const { t } = useWords()
  const { view, posted } = useTalk()
  const sending = useSending({
    place: parentId ? { parent: parentId } : { thread: view.threadId },
    first: '',
    send: (draft) => send(view, parentId, draft),
    done: (comment) => {
      posted(comment)
      close?.()
    },
  })
  const label = name ? t('your-reply', { name }) : t('your-comment')

  return (
    <Sheet
      id={`write-${parentId ?? 'new'}`}
      label={label}
      placeholder={name ? label : t('invitation')}
      submitLabel={t('send')}
      first=""
      sending={sending}
      close={close}
      isSmall={parentId !== null}
    >
      {!parentId && <ReaderBar />}
    </Sheet>
  )
}
