/** @jsxImportSource preact */
import type { Comment } from '@/lib/contract/comments'
import { useWords } from '../words'

const words = { hidden: 'hidden', deleted: 'deleted', pending: 'withdrawn' } as const

/** The place of a comment that is no longer shown but was answered. */
export function Tombstone({ status }: { status: Comment['status'] }) {
  const { t } = useWords()
  return <p class="tombstone">{status !== 'published' && t(words[status])}</p>
}
