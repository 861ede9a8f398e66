import { raw } from '@/db/client'
import { newPerson, type Person, post } from '@/lib/api/testing'
import type { NewReport } from '@/lib/contract/reports'
import { newsroom, type Room, rule, waiting } from '../testing'

/** A newsroom with a comment that readers see, and one who may complain about it. */
export async function reportedRoom() {
  const room = await newsroom()
  const id = await waiting(room, 'Плохой комментарий')
  await rule(room.site, room.anna, id, { verb: 'approve' })
  return { ...room, id, witness: await newPerson('Свидетель', room.site) }
}

export type ReportedRoom = Room & { id: string; witness: Person }

type Asked = Partial<NewReport> & { key?: string }

export const report = (room: ReportedRoom, person: Person | null, { key, ...said }: Asked = {}) =>
  post(
    `/sites/${room.site.slug}/comments/${room.id}/reports`,
    person,
    { reason: 'spam', ...said },
    key === undefined ? undefined : { 'idempotency-key': key },
  )

export const receiptOf = async (answer: Promise<Response>) =>
  (await (await answer).json()) as { reference: string; receivedAt: string }

let given = 0

/** Fields of a notice from an address of its own. */
export function notice(change: Partial<NonNullable<NewReport['notice']>> = {}) {
  given += 1
  const email = `notifier-${given}@people.test`
  const said = { name: 'Нурлан Ахметов', explanation: 'Здесь призывают к насилию.', law: 'УК РК, ст. 174' }
  return { reason: 'illegal' as const, notice: { ...said, email, goodFaith: true as const, ...change } }
}

/** What the queue holds of jobs for readers' bells about a site. */
export async function told({ site }: Room): Promise<string[]> {
  const jobs = await raw<{ ids: string[] }[]>`
    select array(select jsonb_array_elements_text(data -> 'reportIds')) as ids
    from pgboss.job where name = 'notify' and data ->> 'siteId' = ${site.id} and data ->> 'kind' = 'report'`
  return jobs.flatMap(({ ids }) => ids)
}

let regulars = 0

/** Readers who have been there for a while: each of them is one person, wherever they read from. */
export const newRegulars = (site: Room['site'], count: number): Promise<Person[]> =>
  Promise.all(Array.from({ length: count }, () => newRegular(site)))

export async function newRegular(site: Room['site']) {
  regulars += 1
  const person = await newPerson(`Завсегдатай ${regulars}`, site)
  await raw`update members set joined_at = now() - interval '30 days'
    where site_id = ${site.id} and user_id = ${person.id}`
  return person
}

type Past = { upheld?: number; dismissed?: number }

/** What became of this many notices that a reader gave before, of another comment. */
export async function givePast(room: Room, person: Person, { upheld = 0, dismissed = 0 }: Past) {
  const commentId = await waiting(room, 'Прежний комментарий')
  const outcomes = [...Array(upheld).fill('upheld'), ...Array(dismissed).fill('dismissed')]
  for (const outcome of outcomes)
    await raw`
      insert into reports (site_id, id, comment_id, revision, reporter_id, reason, notice_email, reference, language, closed_at, outcome)
      values (${room.site.id}, gen_random_uuid(), ${commentId}, 1, ${person.id}, 'illegal', 'a@people.test',
        ${crypto.randomUUID()}, 'ru', now(), ${outcome})`
}

/** How heavy the reports on a comment are, as it is kept, and whether readers see it folded. */
export async function weighed({ site, id }: ReportedRoom) {
  const [row] = await raw<{ weight: number; folded: boolean }[]>`
    select report_weight as weight, report_folded_at is not null as folded from comments
    where site_id = ${site.id} and id = ${id}`
  return row
}
