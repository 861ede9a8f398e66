import { raw } from '@/db/client'
import type { Actor } from '@/lib/auth/actor'
import { authorize, can } from '@/lib/auth/can'
import { id } from '@/lib/contract/fields'
import type { ReadersPage, ReadersQuery } from '@/lib/contract/readers'
import { Problem } from '@/lib/problem'
import { columns, holds, joins, presentLine, type ReaderRow } from './reader-rows'

const perPage = 30

/** Members of a site, the newest first. An e-mail address finds somebody for administrators alone. Throws `forbidden`, `invalid-cursor`. */
export async function searchReaders(
  actor: Actor,
  site: { id: string },
  query: ReadersQuery,
): Promise<ReadersPage> {
  authorize(actor, 'reader.read', { siteId: site.id })
  const seesEmail = can(actor, 'reader.read-email', { siteId: site.id })
  const { joined, user } = placeFrom(query.cursor)
  const rows = await raw<(ReaderRow & { joined: string })[]>`
    select ${columns()}, m.joined_at::text as joined from members m ${joins()}
    where m.site_id = ${site.id} and (m.joined_at, m.user_id) < (${joined}::text::timestamptz, ${user}::uuid)
      and ${named(query.text ?? '', seesEmail)} and ${sanctioned(query.sanction)} and ${oftenHidden(query.hidden)}
    order by m.joined_at desc, m.user_id desc limit ${perPage + 1}`
  const shown = rows.slice(0, perPage)
  const last = shown.at(-1)
  return {
    readers: shown.map(({ joined: _joined, ...row }) => presentLine(row, seesEmail)),
    next: rows.length > perPage && last ? `${last.joined}~${last.id}` : null,
  }
}

function named(text: string, seesEmail: boolean) {
  if (text === '') return raw`true`
  if (id.safeParse(text).success) return raw`m.user_id = ${text}::uuid`
  const byName = raw`position(lower(${text}) in lower(m.display_name)) > 0`
  return seesEmail ? raw`(${byName} or position(lower(${text}) in lower(u.email)) > 0)` : byName
}

function sanctioned(wanted: ReadersQuery['sanction']) {
  if (!wanted) return raw`true`
  const kind =
    wanted === 'any'
      ? raw`true`
      : wanted === 'unconfirmed'
        ? raw`s.confirmed_at is null`
        : raw`s.kind = ${wanted}`
  return raw`exists (
    select from sanctions s where s.site_id = m.site_id and s.user_id = m.user_id and ${holds()} and ${kind})`
}

/** So many per cent of what was decided on, and not of a first comment alone. */
const oftenHidden = (share: number | undefined) =>
  share === undefined
    ? raw`true`
    : raw`(wrote.hidden > 1 and wrote.hidden * 100 >= ${share}::int * (wrote.hidden + wrote.published))`

function placeFrom(cursor: string | undefined) {
  if (!cursor) return { joined: 'infinity', user: 'ffffffff-ffff-ffff-ffff-ffffffffffff' }
  const [joined = '', user = ''] = cursor.split('~')
  if (!/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d[\d.]*[+-]\d\d(?::\d\d)?$/.test(joined) || !id.safeParse(user).success)
    throw new Problem('invalid-cursor')
  return { joined, user }
}
