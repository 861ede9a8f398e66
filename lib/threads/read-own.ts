import { raw } from '@/db/client'
import type { Actor } from '@/lib/auth/actor'
import { can } from '@/lib/auth/can'
import type { OwnView } from '@/lib/contract/threads'
import { listHiddenAuthors } from '@/lib/users/list-hidden-authors'
import { presentOwn } from './present'
import { findWroteAgo, listEditsOf, listPendingOf, listVotesOf } from './queries'

/** What of a thread is the actor's own: never part of the bytes that everybody gets, nor read from a copy that lags. */
export async function readOwn(
  actor: Actor,
  site: { id: string },
  threadId: string,
): Promise<Omit<OwnView, 'sanction'>> {
  // whoever is banned reads on as a visitor
  if (actor.kind === 'visitor' || actor.sanction?.kind === 'ban')
    return {
      reader: null,
      mayComment: false,
      wroteAgo: null,
      pending: [],
      edits: [],
      votes: {},
      hiddenAuthors: [],
    }
  const place = { siteId: site.id, threadId }
  const isStaff = actor.member?.siteId === site.id && actor.member.role !== 'reader'
  const [pending, edits, votes, hiddenAuthors, wroteAgo] = await Promise.all([
    listPendingOf(raw, place, actor.userId),
    listEditsOf(raw, place, actor.userId),
    listVotesOf(raw, place, actor.userId),
    listHiddenAuthors(site.id, actor.userId),
    isStaff ? null : findWroteAgo(raw, place, actor.userId),
  ])
  return {
    reader: { id: actor.userId, name: actor.name ?? '' },
    // what was laid on them is told apart from who they are
    mayComment: can({ ...actor, sanction: null }, 'comment.write', place),
    wroteAgo,
    pending: pending.map(presentOwn),
    edits: edits.map(({ editedAt, ...edit }) => ({ ...edit, editedAt: editedAt?.toISOString() ?? null })),
    votes: Object.fromEntries(votes.map(({ commentId, value }) => [commentId, value])),
    hiddenAuthors,
  }
}
