import { db } from '@/db/client'
import type { Actor } from '@/lib/auth/actor'
import { authorize } from '@/lib/auth/can'
import type { Source } from '@/lib/contract/comments'
import { Problem } from '@/lib/problem'
import { findWritten, type Subject } from './queries'

/** What an author wrote, to write it anew. Throws `not-found`, also for what is not shown any more, and `forbidden`. */
export async function readSource(actor: Actor, subject: Subject): Promise<Source> {
  const comment = await findWritten(db, subject)
  if (!comment) throw new Problem('not-found')
  authorize(actor, 'comment.edit', comment)
  if (comment.status !== 'published' && comment.status !== 'pending') throw new Problem('not-found')
  const { text, revision, editableUntil } = comment
  return { text, revision, editableUntil: editableUntil.toISOString() }
}
