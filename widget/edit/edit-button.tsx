/** @jsxImportSource preact */
import { useTalk } from '../talk'
import type { Placed } from '../thread/loaded'
import { useClock } from '../use-clock'
import { useWords } from '../words'

/** For a while after it was written a comment's author may change it. */
export function EditButton({ comment, edit }: { comment: Placed; edit: () => void }) {
  const { t } = useWords()
  const { reader, view } = useTalk()
  const end = Date.parse(comment.createdAt) + view.site.editMinutes * 60_000
  const isEarly = useClock((now) => now < end, false)
  if (!isEarly || reader.kind !== 'reader' || reader.id !== comment.author?.id) return null
  return (
    <button type="button" class="plain" onClick={edit}>
      {t('edit')}
    </button>
  )
}
