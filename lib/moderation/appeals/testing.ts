import { raw } from '@/db/client'
import { ask, type Person, post } from '@/lib/api/testing'
import type { Appeal, AppealPage, StatementPage } from '@/lib/contract/appeals'
import type { Jobs } from '@/lib/jobs/queues'
import { notify } from '@/lib/notifications/notify'
import type { Site } from '@/lib/sites/find-site'
import { newsroom, type Room, rule, waiting } from '../testing'

/** A newsroom with a comment that Anna hid. */
export async function hiddenRoom() {
  const room = await newsroom()
  const commentId = await waiting(room, 'Хороший комментарий')
  const answer = await rule(room.site, room.anna, commentId, { verb: 'hide', reason: 'spam' })
  return { ...room, commentId, decisionId: (await answer.json()).id as string }
}

export const appeal = (site: Site, person: Person | null, body: object, headers?: Record<string, string>) =>
  post(`/sites/${site.slug}/appeals`, person, body, headers)

export const appealId = async (answer: Promise<Response>) => (await (await answer).json()).id as string

export const settle = (site: Site, moderator: Person, id: string, body: Partial<Appeal> = {}) =>
  ask(`/sites/${site.slug}/appeals/${id}`, moderator, {
    method: 'PUT',
    body: { outcome: 'granted', answer: 'Вы правы, извините.', ...body },
  })

export const appealsOf = async (site: Site, moderator: Person, query = ''): Promise<AppealPage> =>
  (await ask(`/sites/${site.slug}/appeals${query}`, moderator)).json()

export const statementsOf = async (site: Site, person: Person): Promise<StatementPage> =>
  (await ask(`/sites/${site.slug}/statements`, person)).json()

/** Does what is to be told on a site, as if its time had come. */
export async function timePasses({ site }: Pick<Room, 'site'>) {
  const jobs = await raw<{ data: Jobs['notify'] }[]>`
    update pgboss.job set state = 'completed', completed_on = now()
    where name = 'notify' and state = 'created' and data->>'siteId' = ${site.id} returning data`
  for (const { data } of jobs) await notify(data)
}
