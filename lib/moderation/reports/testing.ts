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
