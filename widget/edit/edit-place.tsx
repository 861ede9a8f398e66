/** @jsxImportSource preact */
import { useState } from 'preact/hooks'
import type { Source } from '@/lib/contract/comments'
import type { Refusal } from '../api/request'
import { wordsFor } from '../composer/words-for'
import { useTalk } from '../talk'
import type { Placed } from '../thread/loaded'
import { useOnce } from '../use-once'
import { useWords } from '../words'
import { EditForm } from './edit-form'
import { readSource } from './edit-requests'

type Props = { comment: Placed; close: () => void }

/** In place of a comment's text: its author's own words, as soon as they are here. */
export function EditPlace({ comment, close }: Props) {
  const { t } = useWords()
  const { view, signedOut } = useTalk()
  const [source, setSource] = useState<Source | null>(null)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  useOnce(() => {
    void readSource(view, comment.id).then((answer) => {
      if (answer.ok) return setSource(answer.body)
      setRefusal(answer)
      if (answer.code === 'not-signed-in') signedOut()
    })
  })

  if (source) return <EditForm comment={comment} source={source} close={close} />
  if (!refusal) return <p class="note">{t('loading')}</p>
  return (
    <p role="alert" class="trouble">
      {wordsFor(refusal, t)}{' '}
      <button type="button" class="plain" onClick={close}>
        {t('cancel')}
      </button>
    </p>
  )
}
