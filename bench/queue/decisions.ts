import { quantile } from '../machine/figures'
import { record } from '../results'
import { type Desk, listWaiting } from './desk'

const atOnce = 16
const decided = 800

const decide = ({ api, by }: Desk, id: string, moderator: 0 | 1) =>
  fetch(`${api}/comments/${id}/decisions`, {
    ...by(moderator),
    method: 'POST',
    body: JSON.stringify({ verb: 'approve', revision: 1, status: 'pending' }),
  })

/** Sixteen decide at once; against the statements that change a status and write a decision, and nothing else. */
export async function measureDecisions(desk: Desk) {
  const ids = await listWaiting(desk, decided * 2)
  const ours = await timed(ids.slice(0, decided), async (id) => {
    const answer = await decide(desk, id, 0)
    if (!answer.ok) throw new Error(`a decision answers ${answer.status}`)
    await answer.arrayBuffer()
  })
  const floor = await timed(ids.slice(decided), (id) => decideBare(desk, id))
  await takeBack(desk, ids.slice(decided))
  record('decision', { value: ours, floor })
  record('decision over its floor', { value: ours - floor })
}

const decideBare = ({ stage: { sql }, siteId }: Desk, id: string) =>
  sql.begin(async (tx) => {
    await tx`update comments set status = 'published', published_revision = 1 where site_id = ${siteId} and id = ${id}`
    await tx`
      insert into decisions (site_id, id, comment_id, revision, verb, from_status, to_status, moderator_id)
      select ${siteId}, gen_random_uuid(), ${id}, 1, 'approve', 'pending', 'published', user_id
      from members where site_id = ${siteId} and role = 'moderator' limit 1`
  })

/** What the floor wrote is in no log: as if it had never been. */
const takeBack = ({ stage: { sql }, siteId }: Desk, ids: string[]) =>
  sql.begin(async (tx) => {
    await tx`set local session_replication_role = replica`
    await tx`delete from decisions where site_id = ${siteId} and comment_id = any(${ids}::uuid[])`
    await tx`
      update comments set status = 'pending', published_revision = null
      where site_id = ${siteId} and id = any(${ids}::uuid[])`
  })

async function timed(ids: string[], work: (id: string) => Promise<unknown>) {
  const times: number[] = []
  const left = [...ids]
  const worker = async () => {
    for (let id = left.pop(); id; id = left.pop()) {
      const began = performance.now()
      await work(id)
      times.push(performance.now() - began)
    }
  }
  await Promise.all(Array.from({ length: atOnce }, worker))
  return quantile(times, 0.95)
}

/** Two moderators decide on the same 500 at the same moment: one wins each, and the log says what the state is. */
export async function measureDuel(desk: Desk) {
  const ids = await listWaiting(desk, 500)
  const answers: number[] = []
  for (const id of ids) {
    const both = await Promise.all([decide(desk, id, 0), decide(desk, id, 1)])
    answers.push(...both.map(({ status }) => status))
  }
  const { sql } = desk.stage
  const [kept] = await sql<{ alike: number }[]>`
    select count(*)::int as alike from comments c where c.id = any(${ids}::uuid[]) and 1 = (
      select count(*) from decisions d where d.site_id = c.site_id and d.comment_id = c.id
        and d.to_status = c.status) and 1 = (
      select count(*) from decisions d where d.site_id = c.site_id and d.comment_id = c.id)`
  record('duel winners', { value: answers.filter((status) => status === 201).length })
  record('duel refused', { value: answers.filter((status) => status === 409).length })
  record('duel alike', { value: kept?.alike ?? 0 })
  const others = answers.filter((status) => status !== 201 && status !== 409)
  if (others.length > 0) throw new Error(`two who decide at once are answered ${[...new Set(others)]}`)
}
