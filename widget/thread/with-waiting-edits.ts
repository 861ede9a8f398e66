import type { OwnView } from '@/lib/contract/threads'
import type { Placed } from './loaded'

/**
 * The reader's comments with the text that waits for a moderator, as they wrote it: until readers see something that
 * was edited since.
 */
export function withWaitingEdits(comments: Placed[], edits: OwnView['edits']): Placed[] {
  if (edits.length === 0) return comments
  const waiting = new Map(edits.map((edit) => [edit.id, edit]))
  return comments.map((comment) => {
    const edit = waiting.get(comment.id)
    const isNewer = edit?.editedAt === comment.editedAt && comment.status === 'published' && !comment.note
    return edit && isNewer ? { ...comment, html: edit.html, note: 'edit-waits' } : comment
  })
}
