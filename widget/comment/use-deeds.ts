import { useState } from 'preact/hooks'
import { mayEdit } from '../edit/may-edit'
import { useTalk } from '../talk'
import type { Placed } from '../thread/loaded'
import { commentAddress } from '../view'
import { useWords } from '../words'
import type { Open } from './actions'
import { copyText } from './copy-text'
import type { Deed } from './further'

export type Done = 'copied' | 'uncopied' | 'failed' | null
type Author = NonNullable<Placed['author']>

/** What this reader can do with a comment besides voting and answering; `done`: what became of it. */
export function useDeeds(comment: Placed, author: Author, setOpen: (open: Open) => void) {
  const { t } = useWords()
  const { reader, view, terms, hideAuthor } = useTalk()
  const [done, setDone] = useState<Done>(null)
  const address = comment.status === 'published' ? commentAddress(view, comment.id) : null
  const isOwn = reader.kind === 'reader' && reader.id === author.id

  const copy = async () => setDone(address && (await copyText(address)) ? 'copied' : 'uncopied')
  const hide = async () => setDone((await hideAuthor(author)) ? null : 'failed')
  const step = (open: Open) => () => {
    setDone(null)
    setOpen(open)
  }
  const deeds = (): Deed[] => {
    const own = [
      comment.status !== 'hidden' &&
        !terms.closed &&
        mayEdit(comment, view.site) && { name: 'edit', words: t('edit'), do: step('edit') },
      { name: 'delete', words: t('delete'), do: step('delete') },
    ]
    const others = [
      reader.kind === 'reader' && { name: 'hide', words: t('hide-author'), do: hide },
      { name: 'report', words: t('report'), do: step('report') },
    ]
    const all = [address && { name: 'copy', words: t('copy-link'), do: copy }, ...(isOwn ? own : others)]
    return all.filter((deed) => deed !== false && deed !== null && deed !== '')
  }
  return { deeds, done, address }
}
