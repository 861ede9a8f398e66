import { v7 } from 'uuid'
import { isEditWaiting } from '@/lib/comments/rules'
import type { Status } from '@/lib/contract/comments'
import type { Verb } from '@/lib/contract/moderation'
import { outcome } from '../rules'
import type { Step } from '../step'
import type { Locked } from './lock'

/** A comment as the moderator saw it. */
export type Target = { id: string; revision: number; status: Status }

/** The steps for all that are as they were seen; the others have been decided or written anew meanwhile. */
export function plan(locked: Locked[], targets: Target[], verb: Verb): Step[] {
  const seen = new Map(targets.map((target) => [target.id, target]))
  return locked.flatMap((comment) => {
    const { id, threadId, path, status, revision, publishedRevision } = comment
    const target = seen.get(id)
    if (target?.status !== status || target.revision !== revision) return []
    const to = outcome(
      {
        status,
        editWaits: isEditWaiting(comment),
        isReported: comment.reportedAt !== null,
        isUnseen: comment.seenAt === null,
      },
      verb,
    )
    if (!to) return []
    const place = { id, threadId, path, decisionId: v7() }
    const shows = to === 'published' ? revision : publishedRevision
    return [{ ...place, verb, revision, from: status, to, shown: publishedRevision, shows, undoes: null }]
  })
}
