import type { Comment, Page } from '@/lib/contract/comments'
import type { Decision, NewDecision } from '@/lib/contract/moderation'
import { type Fetch, post } from './ask'
import { chance } from './chance'
import type { Row } from './rows'

export type Stage = {
  fetch: Fetch
  site: string
  threadId: string
  page: Page
  readers: string[]
  moderator: string
  /** How many decisions are made in all. */
  decisions: number
}

export type Tally = {
  rows: number
  posted: number
  replies: number
  pending: number
  published: number
  hidden: number
  decided: number
  refused: Record<string, number>
}

export type Watcher = { progress: (tally: Tally) => void; waits: (seconds: number) => void }

type Posted = Comment & { toxic: boolean }
type Run = Stage & Watcher & { tally: Tally; waiting: Posted[]; public: Posted[]; random: () => number }

// so many of the comments answer another one, once there are any to answer
const replyShare = 0.45

/**
 * Posts all rows, a round of one comment for each reader after the other, while the moderator decides in step.
 * Who replies to whom and what is decided next is the same each time.
 */
export async function replay(
  rows: (Row | null)[],
  { progress, waits, ...stage }: Stage & Watcher,
): Promise<Tally> {
  const tally = {
    rows: rows.length,
    posted: 0,
    replies: 0,
    pending: 0,
    published: 0,
    hidden: 0,
    decided: 0,
    refused: {},
  }
  const run: Run = { ...stage, progress, waits, tally, waiting: [], public: [], random: chance(1342) }
  for (let from = 0; from < rows.length; from += run.readers.length) {
    const round = rows.slice(from, from + run.readers.length)
    const drafts = round.map((row, place) => ({
      row,
      session: run.readers[place] ?? '',
      parentId: parentFor(run),
    }))
    for (const comment of await Promise.all(drafts.map((draft) => say(run, draft)))) {
      if (comment) (comment.status === 'published' ? run.public : run.waiting).push(comment)
    }
    const share = (from + round.length) / rows.length
    await decideUpTo(run, Math.floor(run.decisions * share))
    progress(tally)
  }
  return tally
}

function parentFor({ public: comments, random }: Run): string | null {
  const replies = random() < replyShare
  return (replies && comments[Math.floor(random() * comments.length)]?.id) || null
}

type Draft = { row: Row | null; session: string; parentId: string | null }

async function say(run: Run, { row, session, parentId }: Draft): Promise<Posted | null> {
  if (!row) return refuse(run, 'not a line of JSON')
  const path = `/sites/${run.site}/threads/${run.threadId}/comments`
  const body = { text: row.text, parentId, page: run.page }
  const answer = await post<Comment>(run.fetch, { session, path, body, waits: run.waits })
  if ('refused' in answer) return refuse(run, answer.refused)
  run.tally.posted++
  if (parentId) run.tally.replies++
  run.tally[answer.body.status === 'published' ? 'published' : 'pending']++
  return { ...answer.body, toxic: row.toxic }
}

function refuse({ tally }: Run, code: string) {
  tally.refused[code] = (tally.refused[code] ?? 0) + 1
  return null
}

async function decideUpTo(run: Run, count: number) {
  while (run.tally.decided < count && run.waiting.length > 0) {
    const place = Math.floor(run.random() * run.waiting.length)
    const [comment] = run.waiting.splice(place, 1)
    if (comment) await decide(run, comment)
  }
}

async function decide(run: Run, comment: Posted) {
  const path = `/sites/${run.site}/comments/${comment.id}/decisions`
  const body: NewDecision = comment.toxic
    ? { verb: 'hide', revision: 1, reason: 'abuse' }
    : { verb: 'approve', revision: 1 }
  const answer = await post<Decision>(run.fetch, { session: run.moderator, path, body, waits: run.waits })
  if ('refused' in answer) return refuse(run, `decision: ${answer.refused}`)
  run.tally.decided++
  run.tally.pending--
  if (answer.body.status === 'published') {
    run.tally.published++
    run.public.push(comment)
  } else run.tally.hidden++
}
