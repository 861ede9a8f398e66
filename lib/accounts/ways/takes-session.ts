import { and, eq } from 'drizzle-orm'
import { db } from '@/db/client'
import { sessions } from '@/db/schema/users'
import { siteProviders } from '@/db/schema/ways'
import type { Reader } from '@/lib/auth/actor'
import { waysIn } from '@/lib/contract/words'
import type { Site } from '@/lib/sites/find-site'
import { operatorsIssuer } from './find-provider'
import { isSameIssuer } from './issuer'

/** Whether somebody came in by a way that the site takes. Of `oidc` it is the site's issuer who has to vouch: another one speaks for its own people. */
export async function takesSession(site: Site, { session }: Pick<Reader, 'session'>): Promise<boolean> {
  const [begun] = await db
    .select({ way: sessions.way, issuer: sessions.issuer, vouchedBy: sessions.vouchedBy })
    .from(sessions)
    .where(eq(sessions.sessionToken, session))
  const way = waysIn.find((one) => one === begun?.way)
  // nobody knows how it began: by one of all
  if (!begun || !way) return site.ways.length === waysIn.length
  if (!site.ways.includes(way)) return false
  if (way === 'oidc') return isSameIssuer(begun.issuer, await issuerOf(site))
  // what another site says of its readers is for that site
  return begun.vouchedBy === null || begun.vouchedBy === site.id
}

/** Whom a site's readers come from by OpenID Connect; null: from nobody. */
export async function issuerOf({ id }: Site): Promise<string | null> {
  const [own] = await db
    .select({ issuer: siteProviders.issuer })
    .from(siteProviders)
    .where(and(eq(siteProviders.siteId, id), eq(siteProviders.kind, 'oidc')))
  return own?.issuer ?? operatorsIssuer()
}
