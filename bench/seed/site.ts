import type postgres from 'postgres'
import { v7 } from 'uuid'
import { sessionCookie } from '@/lib/auth/cookies'
import { hashToken, newToken } from '@/lib/auth/tokens'
import { skeleton } from '@/lib/text/skeleton'
import { copy } from './copy'
import { nameOf } from './words'

/** A reader who is signed in; `cookie` is what their browser sends at our own origin. */
export type Person = { id: string; cookie: string }
export type Seeded = { siteId: string; slug: string; people: Person[] }

export const origin = 'https://news.example'

type Wanted = { people: number; origins?: string[] }

/** A site that publishes at once, with its members, each signed in. The first of them is a moderator. */
export async function seedSite(
  sql: postgres.Sql,
  { people: count, origins = [origin] }: Wanted,
): Promise<Seeded> {
  const [siteId, slug] = [v7(), 'bench']
  await sql`
    insert into sites (id, slug, name, language, time_zone, origins, moderation_mode)
    values (${siteId}, ${slug}, 'Қала жаңалықтары', 'ru', 'Asia/Almaty', ${origins}, 'post')`
  const tokens = Array.from({ length: count }, () => ({ id: v7(), token: newToken() }))
  const joinedAt = new Date(Date.now() - 30 * 86_400_000)
  await copy(sql, {
    name: 'users',
    columns: ['id', 'name', 'email', 'email_verified', 'created_at'],
    count,
    rows: tokens.map(({ id }, place) => [id, nameOf(place), `${id}@people.example`, joinedAt, joinedAt]),
  })
  await copy(sql, {
    name: 'members',
    columns: ['site_id', 'user_id', 'role', 'display_name', 'name_skeleton', 'joined_at'],
    count,
    rows: tokens.map(({ id }, place) => {
      const role = place === 0 ? 'moderator' : 'reader'
      return [siteId, id, role, nameOf(place), skeleton(nameOf(place)), joinedAt]
    }),
  })
  const expires = new Date(Date.now() + 29.9 * 86_400_000)
  await copy(sql, {
    name: 'sessions',
    columns: ['session_token', 'user_id', 'expires', 'staff_since', 'second_at'],
    count,
    // the moderator has shown a second factor
    rows: tokens.map(({ id, token }, place) => {
      const second = place === 0 ? new Date() : null
      return [hashToken(token), id, expires, second, second]
    }),
  })
  const people = tokens.map(({ id, token }) => ({ id, cookie: `${sessionCookie}=${token}` }))
  return { siteId, slug, people }
}
