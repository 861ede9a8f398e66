import { and, eq } from 'drizzle-orm'
import { db, raw } from '@/db/client'
import { replays } from '@/db/schema/screening'
import type { Actor } from '@/lib/auth/actor'
import { authorize } from '@/lib/auth/can'
import { newReplay, type Replay } from '@/lib/contract/screening'
import { send } from '@/lib/jobs/send'
import { Problem } from '@/lib/problem'
import { markSignals } from '../mark-signals'
import { type Example, type Found, nothingFound } from './found'
import { isIdle } from './only-one'

type Subject = { siteId: string; replayId: string }
type Row = typeof replays.$inferSelect

/** How far a replay is, and what it has found so far. Throws `forbidden`, `not-found`. */
export async function readReplay(actor: Actor, subject: Subject): Promise<Replay> {
  authorize(actor, 'screening.read', subject)
  const row = await findReplay(subject)
  if (!row) throw new Problem('not-found')
  if (row.state === 'running') await takeUp(subject)

  const found = (row.found as Found | null) ?? nothingFound()
  const [heldExamples, releasedExamples] = await Promise.all([
    listExamples(subject.siteId, found.heldExamples),
    listExamples(subject.siteId, found.releasedExamples),
  ])
  const { id, state, total, done } = row
  const { held, released, leftOut } = found
  const { days } = newReplay.parse(row.asked)
  return { id, state, days, total, done, held, released, heldExamples, releasedExamples, leftOut }
}

const named = ({ siteId, replayId }: Subject) => and(eq(replays.siteId, siteId), eq(replays.id, replayId))

async function findReplay(subject: Subject): Promise<Row | undefined> {
  const [row] = await db.select().from(replays).where(named(subject))
  return row
}

/** Whatever process was at it is gone: the next one begins anew. */
const takeUp = (subject: Subject) =>
  db.transaction(async (tx) => {
    if (!(await isIdle(tx, subject.siteId))) return
    const left = await tx
      .update(replays)
      .set({ state: 'waiting' })
      .where(and(named(subject), eq(replays.state, 'running')))
      .returning({ id: replays.id })
    if (left.length > 0) await send(tx, 'replay', subject)
  })

type Shown = { id: string; authorName: string; html: string; createdAt: Date }

/** Newest first; without those that their authors have taken back. */
async function listExamples(siteId: string, examples: Example[]): Promise<Replay['heldExamples']> {
  if (examples.length === 0) return []
  const revisions = examples.map(({ revision }) => revision)
  const rows = await raw<Shown[]>`
    select c.id, m.display_name as "authorName", coalesce(r.open_html, r.html) as html, c.created_at as "createdAt"
    from unnest(${examples.map(({ id }) => id)}::uuid[], ${revisions}::int[]) as example(id, revision)
    join comments c on c.site_id = ${siteId} and c.id = example.id and c.status <> 'deleted'
    join revisions r on r.site_id = c.site_id and r.comment_id = c.id and r.number = example.revision
    join members m on m.site_id = c.site_id and m.user_id = c.author_id`
  const shown = new Map(rows.map((row) => [row.id, row]))
  return examples.toReversed().flatMap(({ id, fate, signals }) => {
    const row = shown.get(id)
    if (!row) return []
    const { authorName, html, createdAt } = row
    return {
      id,
      authorName,
      html: markSignals(html, signals),
      createdAt: createdAt.toISOString(),
      fate,
      signals,
    }
  })
}
