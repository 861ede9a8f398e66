import { raw } from '@/db/client'
import type { OpenReports } from '@/lib/contract/reports'
import type { reasons } from '@/lib/contract/words'
import { sumReporters } from './sum-reporters'

type Reason = (typeof reasons)[number]

type CountRow = { commentId: string; reason: Reason; count: number; since: Date; until: string }

type WordsRow = {
  commentId: string
  reason: Reason
  note: string | null
  reference: string
  byReader: boolean
  name: string
  email: string
  law: string | null
  explanation: string
  revision: number
  createdAt: Date
}

/** Of each kind; a card with more is still read to the end. */
const mostWords = 10

/** What stands against these comments, by their ids. `disagree` is no complaint, and who complained stays unsaid. */
export async function listOpenReports(siteId: string, ids: string[]): Promise<Map<string, OpenReports>> {
  if (ids.length === 0) return new Map()
  // what is said in between is shown and not said to be seen, never the other way round
  const counts = await countByReason(siteId, ids)
  const words = await listWords(siteId, ids)
  const sums = await sumReporters(siteId, ids)
  const byComment = new Map<string, OpenReports>()
  for (const { commentId, reason, count, since, until } of counts) {
    const known = byComment.get(commentId) ?? empty(since, until)
    known.counts.push({ reason, count })
    if (since.toISOString() < known.since) known.since = since.toISOString()
    if (until > known.until) known.until = until
    byComment.set(commentId, known)
  }
  for (const row of words) add(byComment.get(row.commentId), row)
  for (const { commentId, ...sum } of sums) Object.assign(byComment.get(commentId) ?? {}, sum)
  return byComment
}

const empty = (since: Date, until: string): OpenReports => ({
  since: since.toISOString(),
  until,
  counts: [],
  ...{ weight: 0, foldedAt: null, reporters: { upheld: 0, dismissed: 0, unknown: 0, alike: 0 } },
  notes: [],
  notices: [],
})

function add(reports: OpenReports | undefined, row: WordsRow) {
  const { reason, revision, note, reference, name, email, law, explanation } = row
  const at = row.createdAt.toISOString()
  if (reason !== 'illegal') reports?.notes.push({ reason, note: note ?? '', revision, at })
  else {
    const by = row.byReader ? 'reader' : 'visitor'
    reports?.notices.push({ reference, by, name, email, law, explanation, revision, at })
  }
}

const countByReason = (siteId: string, ids: string[]) => raw<CountRow[]>`
  select comment_id as "commentId", reason, count(*)::int as count, min(created_at) as since,
    to_char(max(said_at) at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as until
  from reports
  where site_id = ${siteId} and comment_id = any(${ids}::uuid[]) and closed_at is null and reason <> 'disagree'
  group by comment_id, reason
  order by reason <> 'illegal', count(*) desc, reason`

const listWords = (siteId: string, ids: string[]) => raw<WordsRow[]>`
  select * from (
    select comment_id as "commentId", reason, note, reference, reporter_id is not null as "byReader",
      notice_name as name, notice_email as email, notice_law as law, notice_explanation as explanation,
      revision, created_at as "createdAt",
      row_number() over (partition by comment_id, reason = 'illegal' order by created_at, id) as place
    from reports
    where site_id = ${siteId} and comment_id = any(${ids}::uuid[]) and closed_at is null
      and reason <> 'disagree' and (note is not null or reason = 'illegal')
  ) as told
  where place <= ${mostWords}
  order by "commentId", place`
