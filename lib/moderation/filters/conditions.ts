import type postgres from 'postgres'
import { raw } from '@/db/client'
import type { QueueFilter } from '@/lib/contract/queue'
import { patternOf } from './candidates'

type Condition = postgres.PendingQuery<postgres.Row[]>
type Given = { siteId: string; filter: QueueFilter }

/** What a filter asks of the comment `c`, as `and …`; nothing where it asks nothing. */
export function conditions({ siteId, filter }: Given): Condition {
  const { thread, author, status, section, rule } = filter
  return all([
    thread ? raw`c.thread_id = ${thread}` : null,
    author ? raw`c.author_id = ${author}` : null,
    status ? raw`c.status = ${status}` : null,
    section
      ? raw`c.thread_id = any(array(select id from threads where site_id = ${siteId} and section = ${section}))`
      : null,
    rule
      ? raw`exists (select from signals s where s.site_id = c.site_id and s.comment_id = c.id
          and s.revision = c.revision and s.rule = ${rule} offset 0)`
      : null,
    ofText(filter),
    ...ofAge(filter),
  ])
}

// looked up for each comment in turn, as `offset 0` does above: the planner would walk through all texts for a few
function ofText({ language, text }: QueueFilter) {
  if (!language && !text) return null
  return raw`(select true ${all([
    language ? raw`v.language = ${language}` : null,
    text ? raw`v.search like ${patternOf(text)}` : null,
  ])} from revisions v where v.site_id = c.site_id and v.comment_id = c.id and v.number = c.revision)`
}

// an id begins with the time at which it was made: no index but the key is needed
const ofAge = ({ newerThanHours, olderThanHours }: QueueFilter) => [
  newerThanHours ? raw`c.id >= ${idOfHoursAgo(newerThanHours)}::uuid` : null,
  olderThanHours ? raw`c.id < ${idOfHoursAgo(olderThanHours)}::uuid` : null,
]

function idOfHoursAgo(hours: number) {
  const milliseconds = Math.max(0, Date.now() - hours * 3_600_000)
  const time = milliseconds.toString(16).padStart(12, '0')
  return `${time.slice(0, 8)}-${time.slice(8)}-0000-0000-000000000000`
}

const all = (some: (Condition | null)[]) =>
  some.reduce<Condition>((before, one) => (one ? raw`${before} and ${one}` : before), raw``)
