import { raw } from '@/db/client'
import type { Role } from '@/lib/contract/sites'
import { type Actor, visitor } from './actor'
import { hashToken } from './tokens'

export type Credentials = { session?: string | undefined; embed?: string | undefined; fromEmbed: boolean }

/** Who acts, by cookie, on a site (none: only the account is known). One prepared query; a session that ended is nobody. */
export async function viewer(cookies: Credentials, siteId: string | null): Promise<Actor> {
  const token = cookies.fromEmbed ? cookies.embed : cookies.session
  if (!token || token.length > 200) return visitor
  const find = cookies.fromEmbed ? findEmbedded : findSignedIn
  const [found] = await find(hashToken(token), siteId)
  // an embed session speaks on its own site alone
  if (!found || (cookies.fromEmbed && siteId && !found.role)) return visitor
  const { userId, session, until, role } = found
  return {
    kind: 'reader',
    userId,
    session,
    until,
    name: found.displayName ?? found.name,
    from: cookies.fromEmbed ? 'embed' : 'page',
    member: role && siteId ? { siteId, role } : null,
  }
}

type Found = {
  userId: string
  name: string | null
  session: string
  until: Date
  role: Role | null
  displayName: string | null
}

const columns = () => raw`
  u.id as "userId", u.name, s.session_token as session, s.expires as until, m.role, m.display_name as "displayName"`

const findSignedIn = (token: string, siteId: string | null) => raw<Found[]>`
  select ${columns()} from sessions s
  join users u on u.id = s.user_id
  left join members m on m.user_id = u.id and m.site_id = ${siteId}
  where s.session_token = ${token} and s.expires > now()`

const findEmbedded = (token: string, siteId: string | null) => raw<Found[]>`
  select ${columns()} from embed_sessions e
  join sessions s on s.session_token = e.session_token
  join users u on u.id = s.user_id
  left join members m on m.user_id = u.id and m.site_id = ${siteId} and m.site_id = e.site_id
  where e.token_hash = ${token} and s.expires > now()`
