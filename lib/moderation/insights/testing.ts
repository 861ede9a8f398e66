import { v7 } from 'uuid'
import { raw } from '@/db/client'
import { newArticle, newPerson, newSite, type Person } from '@/lib/api/testing'
import type { Reader } from '@/lib/auth/actor'

/** A newsroom in a time zone, with two moderators, an administrator and a reader. */
export async function newDesk(timeZone: string) {
  const site = await newSite()
  await raw`update sites set time_zone = ${timeZone} where id = ${site.id}`
  const [anna, daniyar, saule, reader] = [
    await newPerson('Анна', site, 'moderator'),
    await newPerson('Данияр', site, 'moderator'),
    await newPerson('Сауле', site, 'admin'),
    await newPerson('Читатель', site),
  ]
  const article = newArticle(site)
  const { key, url, title } = article.page
  await raw`insert into threads (site_id, id, key, url, title)
    values (${site.id}, ${article.threadId}, ${key}, ${url}, ${title})`
  return { site: { ...site, timeZone }, anna, daniyar, saule, reader, article }
}

export type Desk = Awaited<ReturnType<typeof newDesk>>

type Status = 'published' | 'pending' | 'hidden'

/** A comment written at a moment. */
export async function write({ site, reader, article }: Desk, at: string, status: Status = 'pending') {
  const id = v7({ msecs: Date.parse(at) })
  await raw`insert into comments
    (site_id, id, thread_id, author_id, path, depth, status, published_revision, created_at, queued_at)
    values (${site.id}, ${id}, ${article.threadId}, ${reader.id}, lpad(to_hex(nextval('comment_order')), 10, '0'), 0,
      ${status}, ${status === 'published' ? 1 : null}, ${at}::text::timestamptz, ${at}::text::timestamptz)`
  return id
}

type Ruling = {
  at: string
  verb?: 'approve' | 'hide' | 'hold' | 'restore' | 'mask'
  from?: Status
  reason?: string
  undoes?: string
}

const statusAfter = {
  approve: 'published',
  hide: 'hidden',
  hold: 'pending',
  restore: 'published',
  mask: 'pending',
}

/** A decision of a moderator, or of a rule, as it was written down then. */
export async function rule({ site }: Desk, commentId: string, { by, ...ruling }: Ruling & { by: string }) {
  const { at, verb = 'approve', from = 'pending', undoes = null } = ruling
  const reason = ruling.reason ?? (verb === 'hide' ? 'other' : null)
  const id = v7()
  const [moderator, name] = by.includes('-') && by.length === 36 ? [by, null] : [null, by]
  await raw`insert into decisions
    (site_id, id, comment_id, revision, verb, from_status, to_status, reason, moderator_id, rule, undoes_id, decided_at)
    values (${site.id}, ${id}, ${commentId}, 1, ${verb}, ${from}, ${statusAfter[verb]}, ${reason}, ${moderator}, ${name},
      ${undoes}, ${at}::text::timestamptz)`
  return id
}

/** An hour of 2024-11-25 in Almaty. */
export const at = (time: string) => `2024-11-25T${time}:00+05:00`

/** Six comments of a morning in Almaty, whose numbers are easily counted by hand. */
export async function plantMorning() {
  const desk = await newDesk('Asia/Almaty')
  const { anna, daniyar } = desk
  const [one, two, three, four, five] = [
    await write(desk, at('00:10'), 'published'),
    await write(desk, at('09:00'), 'hidden'),
    await write(desk, at('09:10'), 'hidden'),
    await write(desk, at('09:59'), 'published'),
    await write(desk, at('10:00'), 'hidden'),
  ]
  const last = await write(desk, at('11:00'))
  // after 10, 20, 30 and 61 minutes
  await rule(desk, one, { by: anna.id, at: at('00:20') })
  await rule(desk, two, { by: anna.id, at: at('09:20'), verb: 'hide', reason: 'spam' })
  await rule(desk, three, { by: daniyar.id, at: at('09:40'), verb: 'hide', reason: 'abuse' })
  await rule(desk, four, { by: daniyar.id, at: at('11:00') })
  await rule(desk, five, { by: 'banned-words', at: at('10:00'), verb: 'hide', reason: 'abuse' })
  return { ...desk, one, two, three, four, five, last }
}

/** Somebody of the staff, as the newsroom's pages know them. */
export const actorFor = (
  person: Person,
  { site }: Desk,
  role: 'moderator' | 'admin' = 'moderator',
): Reader => ({
  ...{ kind: 'reader', from: 'page', userId: person.id, name: person.name, session: '', until: new Date() },
  began: { way: null, issuer: null, vouchedBy: null },
  ...{ isShort: true, isPartial: false, isWayTaken: true, second: 'fresh' },
  member: { siteId: site.id, role },
})
