import type { TransactionSql } from 'postgres'
import { db, writer } from '@/db/client'
import type { Actor } from '@/lib/auth/actor'
import { authorize } from '@/lib/auth/can'
import type { Vote, VoteCounts } from '@/lib/contract/comments'
import type { Voting } from '@/lib/contract/sites'
import { Problem } from '@/lib/problem'
import { findWritten, type Subject } from './queries'
import { voteRefusal } from './rules'

type Ballot = Subject & Vote & { userId: string }

/**
 * A reader's opinion of what another wrote; 0 takes it back. Throws `not-found` for what readers do not see,
 * `forbidden`, and `voting-off` or `downvotes-off` as the site has it.
 */
export async function vote(
  actor: Actor,
  { site, commentId }: { site: { id: string; voting: Voting }; commentId: string },
  { value }: Vote,
): Promise<VoteCounts> {
  const subject = { siteId: site.id, commentId }
  const comment = await findWritten(db, subject)
  if (comment?.status !== 'published') throw new Problem('not-found')
  authorize(actor, 'comment.vote', comment)
  const refusal = voteRefusal(site.voting, value)
  if (refusal) throw new Problem(refusal)
  const ballot = { ...subject, value, userId: actor.userId }
  return writer.begin((tx) => cast(tx, ballot)) as Promise<VoteCounts>
}

async function cast(tx: TransactionSql, ballot: Ballot): Promise<VoteCounts> {
  const { siteId, commentId, userId } = ballot
  // one after the other: the statement below then sees the vote before this one. Its author's account may have become
  // one with theirs since it was looked at
  const [shown] = await tx<VoteCounts[]>`
    select upvotes, downvotes from comments
    where site_id = ${siteId} and id = ${commentId} and status = 'published' and author_id <> ${userId}
    for no key update`
  if (!shown) throw new Problem('not-found')
  return (await count(tx, ballot)) ?? shown
}

/** Changes the counts by the difference to what the reader said before; null where that is none. */
async function count(tx: TransactionSql, { siteId, commentId, userId, value }: Ballot) {
  const [counts] = await tx<VoteCounts[]>`
    with mine as (
      select coalesce((
        select value from votes where site_id = ${siteId} and comment_id = ${commentId} and user_id = ${userId}
      ), 0) as before, ${value}::int as after
    ), put as (
      insert into votes (site_id, comment_id, user_id, value)
      select ${siteId}, ${commentId}, ${userId}, after from mine where after <> 0 and after <> before
      on conflict (site_id, comment_id, user_id) do update set value = excluded.value, voted_at = excluded.voted_at
    ), taken as (
      delete from votes using mine
      where site_id = ${siteId} and comment_id = ${commentId} and user_id = ${userId} and after = 0
    ), counted as (
      update comments set upvotes = upvotes + (after = 1)::int - (before = 1)::int,
        downvotes = downvotes + (after = -1)::int - (before = -1)::int
      from mine where site_id = ${siteId} and id = ${commentId} and after <> before
      returning thread_id, upvotes, downvotes
    ), told as (
      insert into changes (site_id, thread_id, comment_id, kind)
      select ${siteId}, thread_id, ${commentId}, 'voted' from counted
    )
    select upvotes, downvotes from counted`
  return counts ?? null
}
