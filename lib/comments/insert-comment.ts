import type { TransactionSql } from 'postgres'
import { v7 } from 'uuid'
import { type Sql, writer } from '@/db/client'
import { isTaken } from '@/db/is-taken'
import { recordRaw } from '@/lib/audit/record'
import type { NewComment, Status } from '@/lib/contract/comments'
import type { Role } from '@/lib/contract/sites'
import { longestPrefix, segment } from '@/lib/threads/rules'
import { hiddenEntry, screened } from './insert-screened'
import { turned, wait } from './insert-turn'
import type { Look } from './look-at'

/** A comment that somebody wants to write. `claim`: their Idempotency-Key and the hash of what they ask for. */
export type NewRow = Omit<Look, 'nudge'> & {
  siteId: string
  threadId: string
  id: string
  authorId: string
  comment: NewComment
  html: string
  claim: { key: string; requestHash: string } | null
}

/** Where the comment stands and whose it is: kept with the Idempotency-Key. */
export type Written = {
  id: string
  status: Status
  path: string
  depth: number
  createdAt: string
  authorName: string
  authorRole: Role
  authorBadge: string | null
  authorPicture: string | null
}

/** `written` is null where something is in the way: one of the others says what, or the key is taken. */
export type Outcome = {
  written: Written | null
  isMember: boolean
  /** Since they were let in: looking at a comment may take seconds. */
  isBarred: boolean
  isClosed: boolean
  hasParent: boolean
  /** Seconds until it is the author's turn in slow mode. */
  wait: number | null
}

/**
 * One statement, so one round trip and one transaction: looks whether the comment may be, then keeps it with its
 * text, its thread, the counts and the change that others are told. Locks the root before the thread, and both late.
 * Where a rule hides it, the audit log follows in the same transaction.
 */
export async function insertComment(row: NewRow): Promise<Outcome> {
  try {
    return await insertOnce(row)
  } catch (error) {
    if (overtaken.some((constraint) => isTaken(error, constraint))) return insertOnce(row)
    throw error
  }
}

// of two first comments under an article the second finds the thread there, and says so by its other key; of two under
// one Idempotency-Key the second had its turn in a thread that has not begun
const overtaken = ['threads_key', 'turns_site_id_thread_id_threads_site_id_id_fk']

function insertOnce(row: NewRow): Promise<Outcome> {
  const { ground } = row
  const decisionId = v7()
  if (!ground) return insert(writer, row, decisionId)
  return writer.begin(async (tx) => {
    const outcome = await insert(tx, row, decisionId)
    if (outcome.written) await recordRaw(tx, [hiddenEntry(row, ground, decisionId)])
    return outcome
  })
}

async function insert(sql: Sql | TransactionSql, row: NewRow, decisionId: string): Promise<Outcome> {
  const [outcome] = await sql<Outcome[]>`
    with ${found(row)}, ${placed(row)}, ${allowed(row)}, ${kept(row)},${screened(row, decisionId)}${concerned(row)}
    ${row.status === 'published' ? counted(row) : begun(row)}${renamed(row)}
    select (select written from allowed) as written, exists (select from author) as "isMember",
      exists (select from barred) as "isBarred",
      exists (select from closed) as "isClosed", exists (select from parent) as "hasParent",
      ${wait(row)} as wait`
  if (!outcome) throw new Error('the comment was not answered')
  return outcome
}

const found = ({ siteId, threadId, authorId, comment }: NewRow) => writer`
  author as (
    select display_name, role, badge, (
      select id from avatars where user_id = members.user_id and picture_hidden_at is null
    ) as picture
    from members where site_id = ${siteId} and user_id = ${authorId}
  ), barred as (
    select from sanctions
    where site_id = ${siteId} and user_id = ${authorId} and kind in ('suspend', 'ban')
      and lifted_at is null and confirmed_at is not null and (ends_at is null or ends_at > now())
  ), closed as (
    select from threads where site_id = ${siteId} and id = ${threadId} and closed_at is not null
  ), parent as (
    select path, depth from comments
    where site_id = ${siteId} and thread_id = ${threadId} and id = ${comment.parentId ?? null} and status = 'published'
  )`

const placed = (row: NewRow) => {
  const { id, status, comment, slowSeconds } = row
  return writer`
  place as materialized (
    select coalesce(left(parent.path, ${longestPrefix}::int), '') || lpad(to_hex(nextval('comment_order')), 10, '0') as path,
      coalesce(parent.depth + 1, 0) as depth, author.display_name, author.role, author.badge, author.picture
    from author left join parent on true
    where not exists (select from closed) and not exists (select from barred) and (parent.path is not null or ${comment.parentId ?? null}::uuid is null)
  ), ${slowSeconds > 0 ? turned(row) : writer``}
  answer as materialized (
    select path, depth, jsonb_build_object(
      'id', ${id}::uuid, 'status', ${status}::text, 'path', path, 'depth', depth, 'createdAt', now(),
      'authorName', display_name, 'authorRole', role,
      'authorBadge', badge, 'authorPicture', picture) as written
    from place ${slowSeconds > 0 ? writer`where exists (select from turn)` : writer``}
  )`
}

// waits while another transaction holds the same key
const allowed = ({ authorId, claim }: NewRow) =>
  claim
    ? writer`claimed as (
        insert into idempotency_keys (user_id, key, request_hash, answer)
        select ${authorId}, ${claim.key}, ${claim.requestHash}, written from answer
        on conflict do nothing returning key
      ), allowed as materialized (select * from answer where exists (select from claimed))`
    : writer`allowed as materialized (select * from answer)`

const kept = ({ siteId, threadId, authorId, id, status, comment, html, maskedHtml }: NewRow) => writer`
  comment as (
    insert into comments (site_id, id, thread_id, parent_id, author_id, path, depth, status, published_revision)
    select ${siteId}, ${id}, ${threadId}, ${comment.parentId ?? null}, ${authorId}, path, depth, ${status},
      ${status === 'published' ? 1 : null}::int
    from allowed returning path, depth
  ), revision as (
    insert into revisions (site_id, comment_id, number, text, html, open_html)
    select ${siteId}, ${id}, 1, ${comment.text}, ${maskedHtml ?? html}, ${maskedHtml && html} from comment
  )`

// published: counted, and told to readers
const counted = ({ siteId, threadId, id, takesSection, comment: { page } }: NewRow) => writer`
  told as (
    insert into changes (site_id, thread_id, comment_id, kind) select ${siteId}, ${threadId}, ${id}, 'arrived' from comment
  ), root as (
    update comments set reply_count = reply_count + 1
    where site_id = ${siteId} and thread_id = ${threadId}
      and path = (select left(path, ${segment}::int) from comment where depth > 0)
    returning id
  ), thread as (
    insert into threads (site_id, id, key, url, title, section, active_at, comment_count)
    select ${siteId}, ${threadId}, ${page.key}, ${page.url}, ${page.title}, ${page.section ?? null}, ${lately()}, 1
    from comment where (select count(*) from root) >= 0
    on conflict (site_id, id) do update set comment_count = threads.comment_count + 1,
      active_at = greatest(threads.active_at, excluded.active_at),
      section = case when ${takesSection} and threads.section_set_at is null then excluded.section else threads.section end
  )`

// as `send` would send it, but for the way there and back; whom it concerns is found out later
const concerned = ({ siteId, id, status, comment: { parentId, text } }: NewRow) =>
  status === 'published' && (parentId || text.includes('@'))
    ? writer`
  job as (
    insert into pgboss.job (name, data, retry_limit, retry_delay, retry_backoff, policy)
    select 'notify', jsonb_build_object('siteId', ${siteId}::uuid, 'kind', 'published', 'commentId', ${id}::uuid),
      12, 5, true, 'standard'
    from comment
  ),`
    : writer``

// waiting: its thread is there, and the queue is another one
const begun = ({ siteId, threadId, takesSection, comment: { page } }: NewRow) => writer`
  told as (
    insert into changes (site_id, queue) select ${siteId}, true from comment
  ), thread as (
    insert into threads (site_id, id, key, url, title, section, active_at)
    select ${siteId}, ${threadId}, ${page.key}, ${page.url}, ${page.title}, ${page.section ?? null}, ${lately()}
    from comment on conflict do nothing
  ), active as (
    update threads set active_at = greatest(active_at, ${lately()}),
      section = case when ${takesSection} and section_set_at is null then ${page.section ?? null} else section end
    where site_id = ${siteId} and id = ${threadId} and exists (select from comment)
      and (active_at < ${lately()} or (${takesSection} and section_set_at is null))
  )`

// open pages show what holds there now
const renamed = ({ siteId, threadId, takesSection }: NewRow) =>
  takesSection
    ? writer`, renamed as (
    insert into changes (site_id, thread_id) select ${siteId}, ${threadId} from comment
  )`
    : writer``

// to five minutes: an index lies on it
const lately = () => writer`date_bin('5 minutes', now(), 'epoch'::timestamptz)`
