import { raw } from '@/db/client'
import type { Role } from '@/lib/contract/sites'
import { waysIn } from '@/lib/contract/words'
import { type Actor, type Began, type Laid, type Reader, visitor } from './actor'
import { gravest } from './gravest'
import { isPartial } from './partial'
import { staffHours, stepUpMinutes } from './staff-session'
import { isWayTaken } from './taken-way'
import { hashToken } from './tokens'
import { isVouched } from './vouched'

export type Credentials = { session?: string | undefined; embed?: string | undefined; fromEmbed: boolean }

/**
 * Who acts, by cookie, on a site (none: only the account is known), and what keeps them from taking part there. One
 * prepared query; a session that ended is nobody.
 */
export async function viewer(cookies: Credentials, siteId: string | null): Promise<Actor> {
  const token = cookies.fromEmbed ? cookies.embed : cookies.session
  if (!token || token.length > 200) return visitor
  const find = cookies.fromEmbed ? findEmbedded : findSignedIn
  const [found] = await find(hashToken(token), siteId)
  // an embed session speaks on its own site alone
  if (!found || (cookies.fromEmbed && siteId && !found.role)) return visitor
  const { userId, session, way, issuer, vouchedBy, until, isShort, role, second, sanction } = found
  return {
    kind: 'reader',
    userId,
    session,
    began: { way: waysIn.find((one) => one === way) ?? null, issuer, vouchedBy },
    until,
    isShort,
    isPartial: found.isPartial,
    isWayTaken: found.isWayTaken ?? true,
    name: found.displayName ?? found.name,
    from: cookies.fromEmbed ? 'embed' : 'page',
    second,
    member: role && siteId ? { siteId, role } : null,
    sanction,
  }
}

type Found = Omit<Began, 'way'> & {
  userId: string
  name: string | null
  session: string
  way: string | null
  until: Date
  isShort: boolean
  isPartial: boolean
  /** null: on no site. */
  isWayTaken: boolean | null
  role: Role | null
  displayName: string | null
  second: Reader['second']
  sanction: Laid | null
}

const columns = () => raw`
  u.id as "userId", u.name, s.session_token as session, s.way, s.issuer, s.vouched_by as "vouchedBy", s.expires as until,
  s.staff_since is not null as "isShort", m.role, m.display_name as "displayName", laid.sanction`

const findSignedIn = (token: string, siteId: string | null) => raw<Found[]>`
  select ${columns()}, ${second()} as second, ${raw.unsafe(isPartial)} as "isPartial",
    ${isWayTaken(siteId)} as "isWayTaken"
  from sessions s
  join users u on u.id = s.user_id
  left join members m on m.user_id = u.id and m.site_id = ${siteId}
    and (not ${raw.unsafe(isVouched)} or s.vouched_by = m.site_id)
  left join lateral (${gravest(siteId)}) laid on true
  where s.session_token = ${token} and s.expires > now()
    and (s.staff_since is null or s.staff_since > now() - make_interval(hours => ${staffHours}))`

// the demo's accounts have none, and production refuses a database that holds them
const second = () => raw`
  case
    when u.demo or s.second_at > now() - make_interval(mins => ${stepUpMinutes}) then 'fresh'
    when s.staff_since is not null then 'shown' else 'none'
  end`

// a ban ended it: what is left is to say so while the ban stands; of the account nothing is seen in there anyway
const findEmbedded = (token: string, siteId: string | null) => raw<Found[]>`
  select ${columns()}, 'none' as second, false as "isPartial", true as "isWayTaken" from embed_sessions e
  join sessions s on s.session_token = e.session_token
  join users u on u.id = s.user_id
  left join members m on m.user_id = u.id and m.site_id = ${siteId} and m.site_id = e.site_id
  left join lateral (${gravest(siteId)}) laid on true
  where e.token_hash = ${token} and s.expires > now()
    and (s.staff_since is null or s.staff_since > now() - make_interval(hours => ${staffHours})) and not exists (
    select from sanctions b
    where b.site_id = e.site_id and b.user_id = e.user_id and b.kind = 'ban'
      and greatest(b.starts_at, b.confirmed_at) >= e.created_at and b.confirmed_at is not null
      and (b.lifted_at is not null or b.ends_at <= now())
  )`
