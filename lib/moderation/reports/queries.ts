import { and, eq, max, ne, sql } from 'drizzle-orm'
import { type Db, db, type Tx } from '@/db/client'
import { comments, revisions } from '@/db/schema/comments'
import { members } from '@/db/schema/members'
import { reports } from '@/db/schema/reports'
import { sites } from '@/db/schema/sites'
import { threads } from '@/db/schema/threads'
import { visibleText } from '@/lib/text/visible-text'
import type { Subject } from '../queries'
import { newReference } from './reference'

// under the comment's lock, so that later is later for everybody
const now = sql`clock_timestamp()`

export type ReportRow = typeof reports.$inferSelect
export type NewRow = Omit<typeof reports.$inferInsert, 'reference'>

/** `reporterId`: none is a visitor. */
export type Reporting = Subject & { reporterId?: string }

export const onComment = ({ siteId, commentId }: Subject) =>
  and(eq(reports.siteId, siteId), eq(reports.commentId, commentId))

/** A comment that readers see; null for any other. */
export async function findShown({ siteId, commentId }: Subject) {
  const [comment] = await db
    .select({ siteId: comments.siteId, authorId: comments.authorId })
    .from(comments)
    .where(and(eq(comments.siteId, siteId), eq(comments.id, commentId), eq(comments.status, 'published')))
  return comment ?? null
}

/** The same, so that nobody decides on it before the transaction ends; null also where by now the reporter wrote it. */
export async function lockShown(tx: Tx, { siteId, commentId, reporterId }: Reporting) {
  const [comment] = await tx
    .select({ publishedRevision: comments.publishedRevision })
    .from(comments)
    .where(
      and(
        ...[eq(comments.siteId, siteId), eq(comments.id, commentId), eq(comments.status, 'published')],
        reporterId === undefined ? undefined : ne(comments.authorId, reporterId),
      ),
    )
    .for('no key update')
  return comment ?? null
}

/** The newest revision of that time; readers know it to the millisecond. null: what was never edited. */
export async function findRevisionOf(tx: Tx, { siteId, commentId }: Subject, editedAt: string | null) {
  if (editedAt === null) return 1
  const [found] = await tx
    .select({ number: max(revisions.number) })
    .from(revisions)
    .where(
      and(
        eq(revisions.siteId, siteId),
        eq(revisions.commentId, commentId),
        sql`date_trunc('milliseconds', ${revisions.createdAt}) <= ${editedAt}::timestamptz`,
      ),
    )
  return found?.number ?? 1
}

export const listByReporter = (tx: Tx, subject: Subject, reporterId: string): Promise<ReportRow[]> =>
  tx
    .select()
    .from(reports)
    .where(and(onComment(subject), eq(reports.reporterId, reporterId)))

export async function findReport(tx: Tx, { siteId, id }: { siteId: string; id: string }) {
  const [report] = await tx
    .select()
    .from(reports)
    .where(and(eq(reports.siteId, siteId), eq(reports.id, id)))
  return report ?? null
}

export async function insertReport(tx: Tx, row: NewRow): Promise<ReportRow> {
  const [report] = await tx
    .insert(reports)
    .values({ ...row, reference: newReference(), saidAt: now })
    .onConflictDoNothing({ target: [reports.siteId, reports.reference] })
    .returning()
  return report ?? insertReport(tx, row)
}

/** Its reference stays; a decided one is open again. */
export async function replaceReport(tx: Tx, before: ReportRow, row: Partial<NewRow>): Promise<ReportRow> {
  // what moderators were not to look at has not waited for them
  const waited = before.closedAt === null && before.reason !== 'disagree'
  const [report] = await tx
    .update(reports)
    .set({
      ...row,
      ...(!waited && { createdAt: sql`now()` }),
      ...{ saidAt: now, closedAt: null, outcome: null, formerOutcome: null },
      // another decision on other words is no correction
      ...(before.closedAt && { toldOutcome: null, correctedAt: null }),
    })
    .where(and(eq(reports.siteId, before.siteId), eq(reports.id, before.id)))
    .returning()
  if (!report) throw new Error('a report that was read is gone')
  return report
}

/** A comment that readers see folded from now on, or no longer. */
export type Turned = { threadId: string; commentId: string }

/**
 * Keeps the comment's place in the queue, and whether readers see it folded, as its open reports have it. What the
 * newsroom wrote or chose is not folded. The site's line stays where it is until the transaction ends.
 */
export async function markReported(tx: Tx, { siteId, commentId }: Subject): Promise<Turned | null> {
  const [marked] = await tx.execute<{ threadId: string; wasFolded: boolean; isFolded: boolean }>(sql`
    update comments c set reported_at = r.reported, noticed_at = r.noticed, report_weight = r.weight,
      report_folded_at = case when r.folds then coalesce(c.report_folded_at, now()) end,
      queued_at = case
        when r.reported is null or c.reported_at is not null or c.status = 'pending'
          or c.revision > c.published_revision then c.queued_at
        else r.reported end
    from (${standing({ siteId, commentId })}) r
    where c.site_id = ${siteId} and c.id = ${commentId}
      and (c.reported_at is distinct from r.reported or c.noticed_at is distinct from r.noticed
        or c.report_weight <> r.weight or r."wasFolded" <> r.folds)
    returning c.thread_id as "threadId", r."wasFolded", r.folds as "isFolded"`)
  return marked && marked.wasFolded !== marked.isFolded ? { threadId: marked.threadId, commentId } : null
}

const standing = ({ siteId, commentId }: Subject) => sql`
  select open.*, b.report_folded_at is not null as "wasFolded",
    case when b.status = 'published' and b.featured_at is null and m.role = 'reader' and open.weight > 0 then
      coalesce(open.weight >= 10 * (select fold_at_reports from sites where id = ${siteId} for share), false)
    else false end as folds
  from comments b
  join members m on m.site_id = b.site_id and m.user_id = b.author_id
  cross join (
    select min(since) as reported, min(noticed) as noticed, coalesce(sum(heaviest), 0)::int as weight
    from (
      select min(created_at) as since, min(created_at) filter (where reason = 'illegal') as noticed,
        max(weight) as heaviest
      from reports
      where site_id = ${siteId} and comment_id = ${commentId} and closed_at is null and reason <> 'disagree'
      group by coalesce(counts_as, id)
    ) one
  ) open
  where b.site_id = ${siteId} and b.id = ${commentId}`

export type Reported = NonNullable<Awaited<ReturnType<typeof findReported>>>

/** What a mail about a report says of the comment, in the revision that was reported; what is covered stays so. */
export async function findReported(tx: Tx | Db, { siteId, commentId }: Subject, revision: number) {
  const [found] = await tx
    .select({
      commentId: comments.id,
      site: sites.name,
      title: threads.title,
      url: threads.url,
      author: members.displayName,
      ...{ text: revisions.text, html: revisions.html, openHtml: revisions.openHtml },
    })
    .from(comments)
    .innerJoin(sites, eq(sites.id, comments.siteId))
    .innerJoin(threads, and(eq(threads.siteId, comments.siteId), eq(threads.id, comments.threadId)))
    .innerJoin(members, and(eq(members.siteId, comments.siteId), eq(members.userId, comments.authorId)))
    .innerJoin(
      revisions,
      and(
        eq(revisions.siteId, comments.siteId),
        eq(revisions.commentId, comments.id),
        eq(revisions.number, revision),
      ),
    )
    .where(and(eq(comments.siteId, siteId), eq(comments.id, commentId)))
  if (!found) return null
  const { text, html, openHtml, ...rest } = found
  return { ...rest, text: openHtml === null ? text : visibleText(html) }
}
