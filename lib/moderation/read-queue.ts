import { db } from '@/db/client'
import type { Actor } from '@/lib/auth/actor'
import { authorize } from '@/lib/auth/can'
import type { QueueCard, QueuePage } from '@/lib/contract/moderation'
import type { RuleName, Signal } from '@/lib/contract/screening'
import { Problem } from '@/lib/problem'
import { countUnscreened, listSignals } from '@/lib/screening/list-signals'
import { paintRanges } from '@/lib/text/visible-text'
import { presentDecision } from './present'
import { listDecisions, type Subject } from './queries'
import { type CardRow, countWaiting, findCard, listWaiting, type QueuePlace } from './queue'
import { listOpenReports } from './reports/list-open-reports'

const cardsPerPage = 20

/** What waits on a site, comments and edits, longest waiting first. Throws `forbidden`, `invalid-cursor`. */
export async function readQueue(actor: Actor, site: { id: string }, cursor?: string): Promise<QueuePage> {
  authorize(actor, 'queue.read', { siteId: site.id })
  const [found, waiting, unscreened] = await Promise.all([
    listWaiting(site.id, placeFrom(cursor), cardsPerPage + 1),
    countWaiting(site.id),
    countUnscreened(site.id),
  ])
  const shown = found.slice(0, cardsPerPage)
  const last = shown.at(-1)
  const next = found.length > cardsPerPage && last ? cursorTo(last) : null
  return { cards: await withDecisions(site.id, shown), next, waiting, unscreened }
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
    html: marked(row.html, found.get(row.id) ?? []),
    decisions: decisions.filter(({ commentId }) => commentId === row.id).map(presentDecision),
    reports: reports.get(row.id) ?? null,
    signals: found.get(row.id) ?? [],
  }))
}

/** What was noticed is marked where it stands. */
const marked = (html: string, signals: Signal[]) =>
  paintRanges(html, placesOf(signals), (piece) => `<mark>${piece}</mark>`)

const placesOf = (signals: Signal[]) =>
  signals.flatMap(({ start, end }) => (start === null || end === null ? [] : [{ start, end }]))

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
  thread: { id: row.threadId, title: row.threadTitle, url: row.threadUrl },
  parent: row.parentId
    ? { id: row.parentId, authorName: row.parentName ?? '', html: row.parentHtml ?? '' }
    : null,
  author: {
    id: row.authorId,
    name: row.authorName,
    joinedAt: row.joinedAt.toISOString(),
    published: row.published,
    pending: row.pending,
    hidden: row.hidden,
  },
})

const cursorTo = ({ noticedAt, queuedAt, id }: CardRow) =>
  Buffer.from(`${noticedAt ? 'n' : 'w'} ${queuedAt} ${id}`).toString('base64url')

function placeFrom(cursor: string | undefined): QueuePlace | null {
  if (cursor === undefined) return null
  const [, place, queuedAt, id] =
    /^([nw]) (\d{4}-\d\d-\d\d [\d:.]{8,15}[+-][\d:]{2,8}) ([0-9a-f-]{36})$/.exec(decoded(cursor)) ?? []
  if (
    !queuedAt ||
    !id ||
    Number.isNaN(Date.parse(queuedAt.replace(' ', 'T').replace(/([+-]\d\d)$/, '$1:00')))
  ) {
    throw new Problem('invalid-cursor')
  }
  return { noticed: place === 'n', queuedAt, id }
}

const decoded = (cursor: string) => Buffer.from(cursor, 'base64url').toString()
