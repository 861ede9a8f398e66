import { writer } from '@/db/client'
import { decisionEntry } from '@/lib/audit/decision-entry'
import { reasonFor } from '@/lib/screening/outcome'
import type { Look } from './look-at'

type Row = Pick<Look, 'signals' | 'failed' | 'prints' | 'ground'> & {
  siteId: string
  id: string
  authorId: string
}

type Ground = NonNullable<Row['ground']>

/** What screening found, kept in the statement that keeps the comment. */
export const screened = (row: Row, decisionId: string) => writer`
  ${row.signals.length > 0 ? noticed(row) : writer``}
  ${row.prints.length > 0 ? printed(row) : writer``}
  ${row.failed.length > 0 ? leftOut(row) : writer``}
  ${row.ground ? hidden(row, row.ground, decisionId) : writer``}`

const noticed = ({ siteId, id, signals }: Row) => writer`
  noticed as (
    insert into signals (site_id, comment_id, revision, number, rule, reason, score, fragment, starts_at, ends_at, detail)
    select ${siteId}, ${id}, 1, s.number, s.rule, s.reason, s.score, s.fragment, s.start, s."end", s.detail
    from comment, jsonb_to_recordset(${numbered(signals)}::text::jsonb) as s(
      number int, rule text, reason text, score real, fragment text, start int, "end" int, detail text)
  ),`

const numbered = (signals: Row['signals']) =>
  JSON.stringify(signals.map((signal, index) => ({ ...signal, number: index + 1 })))

const printed = ({ siteId, id, authorId, prints }: Row) => writer`
  printed as (
    insert into text_prints (site_id, print, comment_id, author_id)
    select ${siteId}, print, ${id}, ${authorId} from comment, unnest(${prints.map(String)}::bigint[]) as print
    on conflict do nothing
  ),`

const leftOut = ({ siteId, id, failed }: Row) => writer`
  left_out as (
    insert into unscreened (site_id, comment_id, revision, rules)
    select ${siteId}, ${id}, 1, ${failed}::text[] from comment
  ),`

// a rule hid it: its author hears of that as of any other decision
const hidden = ({ siteId, id }: Row, ground: Ground, decisionId: string) => writer`
  ruled as (
    insert into decisions (site_id, id, comment_id, revision, verb, from_status, to_status, reason, rule)
    select ${siteId}, ${decisionId}, ${id}, 1, 'hide', 'pending', 'hidden', ${reasonFor(ground.rule)}, ${ground.rule}
    from comment
  ), told_author as (
    insert into pgboss.job (name, data, retry_limit, retry_delay, retry_backoff, policy)
    select 'notify', jsonb_build_object('siteId', ${siteId}::uuid, 'kind', 'decision', 'decisionId', ${decisionId}::uuid),
      12, 5, true, 'standard'
    from comment
  ),`

/** The same for the audit log. */
export const hiddenEntry = ({ siteId, id: commentId }: Row, ground: Ground, id: string) =>
  decisionEntry(
    {
      ...{ siteId, id, commentId, revision: 1, verb: 'hide', fromStatus: 'pending', toStatus: 'hidden' },
      ...{ reason: reasonFor(ground.rule), rule: ground.rule },
    },
    null,
  )
