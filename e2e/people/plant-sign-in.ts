import type { BrowserContext } from '@playwright/test'
import { sql } from 'drizzle-orm'
import { v7 } from 'uuid'
import { embedCookie } from '@/lib/auth/cookies'
import { hashToken, newToken } from '@/lib/auth/tokens'
import { enterAs } from './enter'
import { places, planting } from './places'

type Who = { email: string; name: string }

/** Somebody with an address of their own, signed in at our origin and in the newspaper's pages: rows and cookies, as a window leaves them. */
export async function plantSignIn(context: BrowserContext, slug: string, who: Who) {
  await planting()
  const { db } = await import('@/db/client')
  const { findSite } = await import('@/lib/sites/find-site')
  const { joinSite } = await import('@/lib/users/join-site')
  const site = await findSite(slug)
  const userId = v7()
  await db.execute(sql`
    insert into users (id, name, email, email_verified) values (${userId}, ${who.name}, ${who.email}, now())`)
  await db.transaction((tx) => joinSite(tx, site, { userId, name: who.name }))
  const session = await enterAs(context, userId)
  const inPages = newToken()
  await db.execute(sql`
    insert into embed_sessions (token_hash, site_id, user_id, session_token)
    values (${hashToken(inPages)}, ${site.id}, ${userId}, ${hashToken(session)})`)
  const { comments: url, news } = places()
  const { protocol, hostname } = new URL(news)
  const partitionKey = `${protocol}//${hostname}`
  const attributes = { url, httpOnly: true, secure: true, sameSite: 'None' as const, partitionKey }
  await context.addCookies([{ ...attributes, name: embedCookie, value: inPages }])
}
