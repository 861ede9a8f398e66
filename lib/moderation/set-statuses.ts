import { byHand } from '@/db/by-hand'
import type { Tx } from '@/db/client'
import type { Step } from './step'

/** What of a step is a comment's own. */
export type Change = Omit<Step, 'threadId' | 'path' | 'decisionId'>

/** Steps as SQL knows them, and nothing else that comes along with them. */
export const given = (tx: Tx, steps: (Change | Step)[]) => byHand(tx)`
  jsonb_to_recordset(${JSON.stringify(steps.map(sent))}::text::jsonb) as s(
    id uuid, "threadId" uuid, "decisionId" uuid, verb text, revision int, "from" text, "to" text,
    shown int, shows int, undoes uuid)`

const sent = (step: Change & Partial<Step>) => {
  const { id, threadId, decisionId, verb, revision, from, to, shown, shows, undoes } = step
  return { id, threadId, decisionId, verb, revision, from, to, shown, shows, undoes }
}

/**
 * Changes exactly those revisions in those statuses, of which readers see what was read, and locks them. Returns how many
 * it were: not those where somebody was faster. `isSeen`: by a moderator, not by a rule.
 */
export async function setStatuses(
  tx: Tx,
  { siteId, isSeen }: { siteId: string; isSeen: boolean },
  changes: Change[],
): Promise<number> {
  const sql = byHand(tx)
  // who covers words does not write; what was undone takes its old place again; what stays as it is was reported or new,
  // until the first who says so
  const { count } = await sql`
    update comments c set status = s."to", published_revision = s.shows,
      edited_at = case
        when s.shows is not distinct from s.shown or s.shows is null or s.verb = 'mask' then c.edited_at
        else ${writtenAt(tx)} end,
      queued_at = case when s.verb = 'hold' and s.undoes is null then now() else c.queued_at end,
      reported_at = case when s."to" = 'pending' or s.verb = 'mask' then c.reported_at end,
      noticed_at = case when s."to" = 'pending' or s.verb = 'mask' then c.noticed_at end,
      seen_at = case
        when not ${isSeen}::boolean then c.seen_at
        when s.undoes is not null then ${seenBefore(tx)}
        when s."to" = 'published' then coalesce(c.seen_at, now())
        else c.seen_at end
    from ${given(tx, changes)}
    where c.site_id = ${siteId} and c.id = s.id and c.status = s."from" and c.revision = s.revision
      and c.published_revision is not distinct from s.shown
      and (s.verb <> 'approve' or s."from" <> 'published' or s.shows is distinct from s.shown or s.undoes is not null
        or c.reported_at is not null or c.seen_at is null)`
  return count
}

// readers are told when what they see was edited: the first revision never was
const writtenAt = (tx: Tx) => byHand(tx)`(
  select r.created_at from revisions r
  where r.site_id = c.site_id and r.comment_id = c.id and r.number = s.shows and r.number > 1)`

// seen is what a moderator let through; what was undone is as new as before, unless another had looked at it
const seenBefore = (tx: Tx) => byHand(tx)`(
  select min(d.decided_at) from decisions d
  where d.site_id = c.site_id and d.comment_id = c.id and d.moderator_id is not null
    and d.id <> s.undoes and d.undoes_id is null
    and not exists (select from decisions b where b.site_id = d.site_id and b.undoes_id = d.id))`
