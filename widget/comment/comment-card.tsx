/** @jsxImportSource preact */
import { useState } from 'preact/hooks'
import { useDraftBefore } from '../composer/use-draft-before'
import { EditPlace } from '../edit/edit-place'
import type { Placed } from '../thread/loaded'
import { useWords } from '../words'
import { Actions, type Open } from './actions'
import { Below } from './below'
import { Byline } from './byline'
import { Monogram } from './monogram'
import { Text } from './text'
import { Tombstone } from './tombstone'
import { useFocusBack } from './use-focus-back'
import { useVeil } from './use-veil'
import { Veil } from './veil'

type Props = { comment: Placed; answered: Placed | null }

export function CommentCard({ comment, answered }: Props) {
  const { t } = useWords()
  const [open, setOpen] = useState<Open>(null)
  useDraftBefore(comment.id, setOpen)
  useFocusBack(comment.id, open)
  const why = useVeil(comment, open !== null)
  const { author, html, status, note } = comment
  if (!author || html === null) return <Tombstone comment={comment} />

  const waits = status !== 'published'
  const close = () => setOpen(null)
  return (
    <article class={waits ? 'comment waits' : 'comment'}>
      {why && <Veil why={why} author={author} comment={comment.id} />}
      <Monogram author={author} />
      <Byline comment={comment} author={author} answered={answered} />
      {open === 'edit' ? <EditPlace comment={comment} close={close} /> : <Text html={html} />}
      {waits && <p class="waiting">{t(status === 'hidden' ? 'hidden-by-rule' : 'waiting')}</p>}
      {!waits && note === 'edit-waits' && <p class="quiet">{t('edit-waits')}</p>}
      {open !== 'edit' && <Actions comment={comment} author={author} open={open} setOpen={setOpen} />}
      <Below comment={comment} name={author.name} open={open} close={close} />
    </article>
  )
}
