/** @jsxImportSource preact */
import type { Source } from '@/lib/contract/comments'
import { keepDraft, newDraft } from '../composer/drafts'
import { Sheet } from '../composer/sheet'
import { useSending } from '../composer/use-sending'
import { useTalk } from '../talk'
import type { Placed } from '../thread/loaded'
import { useWords } from '../words'
import { sendEdit } from './edit-requests'

type Props = { comment: Placed; source: Source; close: () => void }

export function EditForm({ comment, source, close }: Props) {
  const { t } = useWords()
  const { view, edited } = useTalk()
  const { id } = comment
  const { text, revision } = source
  const place = { edited: id }
  const sending = useSending({
    place,
    first: text,
    send: (draft, nudge) => sendEdit(view, id, { text: draft.text, revision, nudge, key: draft.key }),
    done: (changed) => {
      edited(changed)
      close()
    },
  })
  const giveUp = () => {
    keepDraft(place, newDraft(''), '')
    close()
  }

  return (
    <Sheet
      id={`edit-${id}`}
      label={t('edit-label')}
      placeholder=""
      submitLabel={t('save')}
      first={text}
      sending={sending}
      close={giveUp}
      isSmall
    />
  )
}
