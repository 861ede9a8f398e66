/** @jsxImportSource preact */
import { useEffect, useState } from 'preact/hooks'
import type { Comment } from '@/lib/contract/comments'
import { useTalk } from '../talk'
import { useWords } from '../words'
import { Desk } from './desk'
import { hasDraft } from './drafts'

/** A button that becomes the place to answer a comment. */
export function ReplyPlace({ to, name }: { to: Comment; name: string }) {
  const { t } = useWords()
  const { view, reader } = useTalk()
  const [isOpen, setOpen] = useState(false)
  const mayWrite = reader.kind !== 'visitor'
  // an answer that was begun before a reload is still there
  useEffect(() => {
    if (mayWrite && hasDraft(view.threadId, to.id)) setOpen(true)
  }, [mayWrite, view, to.id])

  if (isOpen) return <Desk parentId={to.id} name={name} close={() => setOpen(false)} />
  return (
    <button
      type="button"
      class="plain reply scripted"
      aria-label={t('reply-to', { name })}
      onClick={() => setOpen(true)}
    >
      {t('reply')}
    </button>
  )
}
