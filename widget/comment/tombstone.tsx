/** @jsxImportSource preact */
import type { Placed } from '../thread/loaded'
import { useWords } from '../words'

const words = { hidden: 'hidden', deleted: 'deleted', pending: 'withdrawn', published: 'gone' } as const

/** The place of a comment that is no longer shown but was answered, or was read a moment ago. */
export function Tombstone({ comment: { status, note } }: { comment: Placed }) {
  const { t } = useWords()
  return <p class="tombstone">{t(note === 'gone' ? 'gone' : words[status])}</p>
}
