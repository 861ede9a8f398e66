import { db } from '@/db/client'
import type { Actor } from '@/lib/auth/actor'
import { authorize } from '@/lib/auth/can'
import type { QueueCard } from '@/lib/contract/moderation'
import type { Matching, QueueChoice, QueuePage } from '@/lib/contract/queue'
import type { RuleName } from '@/lib/contract/screening'
import { Problem } from '@/lib/problem'
import { countUnscreened, listSignals } from '@/lib/screening/list-signals'
import { markSignals } from '@/lib/screening/mark-signals'
import { type CardRow, findCard } from './cards'
import { listClaims } from './claims/queries'
import { countTabs } from './filters/count-tabs'
import { cursorTo, placeFrom } from './filters/cursor'
import { presentDecision } from './present'
import { listDecisions, type Subject } from './queries'
import { countMatching, listQueue } from './queue'
import { listOpenReports } from './reports/list-open-reports'
import { hoursForNotices } from './rules'

const cardsPerPage = 20

type Asked = { choice: QueueChoice; cursor?: string | undefined }

/** One page of a tab of the queue. Throws `forbidden`, `invalid-cursor`. */
export async function readQueue(
  actor: Actor,
  site: { id: string },
  { choice, cursor }: Asked = { choice: { tab: 'waiting' } },
): Promise<QueuePage> {
  authorize(actor, 'queue.read', { siteId: site.id })
  const asked = { choice, after: placeFrom(cursor), limit: cardsPerPage + 1 }
  const [found, counts, claims, unscreened] = await Promise.all([
    listQueue(site.id, asked),
    countTabs(site.id),
    listClaims(site.id, actor.userId),
    countUnscreened(site.id),
  ])
  const shown = found.slice(0, cardsPerPage)
  const last = shown.at(-1)
  const next = found.length > cardsPerPage && last ? cursorTo(last) : null
  return {
    cards: await withDecisions(site.id, shown),
    next,
    waiting: counts[choice.tab === 'all' ? 'waiting' : choice.tab],
    counts,
    claims,
    unscreened,
  }
}

/** How many comments a bulk decision would take. Throws `forbidden`. */
export async function readMatching(
  actor: Actor,
  site: { id: string },
  choice: QueueChoice,
): Promise<Matching> {
  authorize(actor, 'queue.read', { siteId: site.id })
  return countMatching(site.id, choice)
}

/** One comment as moderators see it, whatever its status. Throws `forbidden`, `not-found`. */
export async function readCard(actor: Actor, { siteId, commentId }: Subject): Promise<QueueCard> {
  authorize(actor, 'queue.read', { siteId })
  const row = await findCard(siteId, commentId)
  const [card] = row ? await withDecisions(siteId, [row]) : []
  if (!card) throw new Problem('not-found')
  return card
}

async function withDecisions(siteId: string, rows: CardRow[]): Promise<QueueCard[]> {
  if (rows.length === 0) return []
  const ids = rows.map((row) => row.id)
  const reported = rows.filter(({ reportedAt }) => reportedAt !== null).map(({ id }) => id)
  const [decisions, reports, found] = await Promise.all([
    listDecisions(db, siteId, ids),
    listOpenReports(siteId, reported),
    listSignals(siteId, rows),
  ])
  return rows.map((row) => ({
    ...presentCard(row),
    html: markSignals(row.html, found.get(row.id) ?? []),
    decisions: decisions.filter(({ commentId }) => commentId === row.id).map(presentDecision),
    reports: reports.get(row.id) ?? null,
    signals: found.get(row.id) ?? [],
  }))
}

const presentCard = (row: CardRow): Omit<QueueCard, 'decisions' | 'reports' | 'signals' | 'html'> => ({
  id: row.id,
  revision: row.revision,
  status: row.status,
  text: row.text,
  masked: row.masked,
  unscreened: row.unscreened as RuleName[],
  shown:
    row.publishedRevision && row.shownHtml !== null
      ? { revision: row.publishedRevision, html: row.shownHtml }
      : null,
  createdAt: row.createdAt.toISOString(),
  thread: {
    id: row.threadId,
    title: row.threadTitle,
    url: row.threadUrl,
    section: row.section,
    authorId: row.articleBy,
  },
  parent: row.parentId
    ? { id: row.parentId, authorName: row.parentName ?? '', html: row.parentHtml ?? '' }
    : null,
  author: {
    id: row.authorId,
    name: row.authorName,
    badge: row.authorBadge,
    picture: row.authorPicture,
    joinedAt: row.joinedAt.toISOString(),
    published: row.published,
    pending: row.pending,
    hidden: row.hidden,
    trusted: row.trusted,
  },
  ...{ unseen: row.unseen, featured: row.featured, language: row.language, replyCount: row.replyCount },
  dueAt: row.noticedAt && new Date(row.noticedAt.getTime() + hoursForNotices * 3_600_000).toISOString(),
})
