import { db, raw } from '@/db/client'
import { keepLook, keepMask } from '@/lib/comments/keep-look'
import type { Status } from '@/lib/contract/comments'
import type { RuleName } from '@/lib/contract/screening'
import { firstStatus, groundOf, reasonFor } from '@/lib/screening/outcome'
import { type Screening, screen } from '@/lib/screening/screen'
import { termsIn } from '@/lib/threads/terms'
import { listDecisions, lockComment } from './queries'
import { rule } from './rule'
import { undoVerb } from './rules'

/** Comments of one site at a time, and how many of them may fail before the rest is left for later. */
const [batch, patience] = [200, 3]

type Waiting = {
  siteId: string
  commentId: string
  rules: RuleName[]
  threadId: string
  path: string
  parentId: string | null
  authorId: string
  revision: number
  html: string
  title: string
  url: string
}

/** Rules that could not be asked look at what they missed, and what follows is done unless a moderator was there first. */
export async function screenAgain(): Promise<{ screened: number; away: number }> {
  // what was taken back, and what an edit has taken the place of, is nobody's any more to look at
  await raw`delete from unscreened u using comments c
    where c.site_id = u.site_id and c.id = u.comment_id and (c.status = 'deleted'
      or (u.revision < c.revision and u.revision is distinct from c.published_revision))`
  const sites = await raw<{ siteId: string }[]>`select distinct site_id as "siteId" from unscreened`
  const counts = { screened: 0, away: 0 }
  for (const { siteId } of sites) {
    let away = 0
    for (const waiting of await listUnscreened(siteId)) {
      const isDone = await screenOne(waiting)
      counts[isDone ? 'screened' : 'away'] += 1
      // one that no rule can read does not keep the others waiting, one rule that is away does
      if (!isDone) away += 1
      if (away === patience) break
    }
  }
  return counts
}

const listUnscreened = (siteId: string) => raw<Waiting[]>`
  select u.site_id as "siteId", u.comment_id as "commentId", u.rules,
    c.thread_id as "threadId", c.path, c.parent_id as "parentId", c.author_id as "authorId", u.revision,
    coalesce(r.open_html, r.html) as html, t.title, t.url
  from unscreened u
  join comments c on c.site_id = u.site_id and c.id = u.comment_id
  join revisions r on r.site_id = c.site_id and r.comment_id = c.id and r.number = u.revision
  join threads t on t.site_id = c.site_id and t.id = c.thread_id
  where u.site_id = ${siteId} order by u.since, u.comment_id limit ${batch}`

/** False while a rule still cannot be asked. */
async function screenOne(waiting: Waiting): Promise<boolean> {
  const { title, url } = waiting
  const found = await screen({ ...waiting, section: null, article: { title, url } })
  if (!found || found.failed.length > 0) return false
  await db.transaction(async (tx) => {
    const now = await lockComment(tx, waiting)
    if (!now || !isCurrent(now, waiting)) return
    await keepLook(tx, waiting, found)
    const decided = await listDecisions(tx, waiting.siteId, [waiting.commentId])
    if (decided.some(({ revision }) => revision === waiting.revision)) return
    await keepMask(tx, waiting, { ...waiting, ...found })
    const to = nextStatus(
      { ...now, looked: waiting.revision },
      firstStatus(termsIn(found.given).mode, found, 'hold'),
    )
    // what a moderator held before it was edited no rule lets pass
    if (to && (to !== 'published' || decided.length === 0))
      await rule(tx, { rule: deciderOf(waiting, found) }, rulingFor(waiting, { now, to, found }))
  })
  return true
}

type Standing = { status: Status; publishedRevision: number | null; revision: number }

/** An edit was screened when it was written; but while it waits, readers see the former text. */
const isCurrent = ({ status, revision, publishedRevision }: Standing, waiting: Waiting) =>
  revision === waiting.revision || (status === 'published' && publishedRevision === waiting.revision)

/**
 * What the comment becomes by what was found in the text that was looked at; null: it stays as it is. A text that was
 * published before is never hidden by its edit, and an edit that waits never with the text before it.
 */
function nextStatus(
  { status, publishedRevision, revision, looked }: Standing & { looked: number },
  wanted: Status,
): Status | null {
  if (looked !== revision) return wanted === 'published' ? null : 'pending'
  const isNew = publishedRevision === null || publishedRevision === revision
  if (status === 'pending') return wanted === 'pending' ? null : wanted
  if (status !== 'published') return null
  if (isNew) return wanted === 'published' ? null : wanted
  return wanted === 'published' ? 'published' : null
}

/** The rule because of which it happens; where none has anything to say, the one that was waited for. */
function deciderOf({ rules }: Waiting, { outcome, settings, signals }: Screening): RuleName {
  const severest = signals.find(
    ({ rule }) => outcome !== 'publish' && settings.rules[rule].outcome === outcome,
  )
  return severest?.rule ?? rules[0] ?? 'external'
}

type Next = { now: Standing; to: Status; found: Screening }

function rulingFor({ siteId, commentId, threadId, path }: Waiting, { now, to, found }: Next) {
  const { revision } = now
  const ground = groundOf(found.settings.rules, found.signals)
  const verb = to === 'published' ? ('approve' as const) : (undoVerb(to) ?? 'hold')
  return {
    ...{ siteId, commentId, threadId, path, verb, revision, from: now.status, to },
    shown: now.publishedRevision,
    shows: to === 'published' ? revision : now.publishedRevision,
    reason: to === 'hidden' ? reasonFor(ground?.rule ?? 'external') : null,
    undoes: null,
  }
}
