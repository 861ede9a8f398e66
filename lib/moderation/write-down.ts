import { byHand } from '@/db/by-hand'
import type { Tx } from '@/db/client'
import { rootOf } from '@/lib/threads/rules'
import { publishedBy } from './rules'
import { given } from './set-statuses'
import type { Step } from './step'
import { told } from './tell-author'

/** Who decided and why: the same for all that were decided together. Without a moderator it was a rule. */
export type Terms = {
  siteId: string
  moderatorId: string | null
  rule?: string | null
  reason: string | null
  note: string | null
  bulkId?: string | null
  trusts?: boolean | undefined
  sanctionId?: string | null | undefined
  /** Its author hears of it with the answer to their appeal. */
  answersAppeal?: boolean | undefined
}

/** A decision that was written down; `wasReported`: somebody has complained of its comment, at any time. */
export type Written = { id: string; at: string; by: string | null; wasReported: boolean }

/**
 * Writes decisions on comments down whose status was changed just now, with all that follows from them at once: readers
 * see the words under a mask, processes and authors are told. One statement; reports and the audit log come after it.
 */
export function writeDown(tx: Tx, terms: Terms, steps: Step[]): Promise<Written[]> {
  return write(tx, terms, steps)
}

/** The same for one, with the counts of its thread. */
export async function writeDownOne(tx: Tx, terms: Terms, step: Step): Promise<Written> {
  const [written] = await write(tx, terms, [step], counted(tx, terms.siteId, step))
  if (!written) throw new Error('a decision was not written down')
  return written
}

async function write(tx: Tx, terms: Terms, steps: Step[], more = byHand(tx)``): Promise<Written[]> {
  const { siteId, moderatorId } = terms
  return byHand(tx)<Written[]>`
    with steps as materialized (select * from ${given(tx, steps)}),
    ${decided(tx, terms)}, ${unmasked(tx, terms)}, ${told(tx, terms)}${more}
    select id, to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at,
      (select display_name from members where site_id = ${siteId} and user_id = ${moderatorId}) as by,
      exists (select from reports r where r.site_id = ${siteId} and r.comment_id = decided.id) as "wasReported"
    from decided`
}

// the time of writing under the row's lock, not of the transaction's start: the order of decisions is theirs
const decided = (tx: Tx, terms: Terms) => byHand(tx)`
  decided as (
    insert into decisions (site_id, id, comment_id, revision, verb, from_status, to_status, from_revision, reason,
      note, moderator_id, rule, undoes_id, bulk_id, trusts, sanction_id, decided_at)
    select ${terms.siteId}, "decisionId", id, revision, verb, "from", "to", shown, ${terms.reason}::text,
      ${terms.note}::text, ${terms.moderatorId}::uuid, ${terms.rule ?? null}::text, undoes,
      ${terms.bulkId ?? null}::uuid, ${terms.trusts ?? false}::boolean, ${terms.sanctionId ?? null}::uuid,
      clock_timestamp()
    from steps returning comment_id as id, decided_at as at
  )`

// what moderators let through is read without the mask over its personal data; see `putMaskBack`
const unmasked = (tx: Tx, { siteId, moderatorId }: Terms) => byHand(tx)`
  unmasked as (
    update revisions r set html = r.open_html, open_html = null from steps s
    where r.site_id = ${siteId} and r.comment_id = s.id and r.number = s.shows and r.open_html is not null
      and s."to" = 'published' and s.verb <> 'mask' and s.undoes is null and ${moderatorId}::uuid is not null
  )`

// the root's before the thread's: all lock in that order
function counted(tx: Tx, siteId: string, { threadId, path, from, to }: Step) {
  const by = publishedBy(from, to)
  if (by === 0) return byHand(tx)``
  const root = rootOf(path)
  return byHand(tx)`,
  root as (
    update comments set reply_count = reply_count + ${by}::int
    where site_id = ${siteId} and thread_id = ${threadId} and path = ${root} and ${root !== path}::boolean
    returning id
  ), thread as (
    update threads set comment_count = comment_count + ${by}::int
    where site_id = ${siteId} and id = ${threadId} and (select count(*) from root) >= 0
  )`
}
