import { and, eq } from 'drizzle-orm'
import { db } from '@/db/client'
import { siteProviders } from '@/db/schema/ways'
import type { Reader } from '@/lib/auth/actor'
import { waysIn } from '@/lib/contract/words'
import type { Site } from '@/lib/sites/find-site'
import { operatorsIssuer } from './find-provider'
import { isSameIssuer } from './issuer'

/** Whether somebody came in by a way that the site takes. Of `oidc` it is the site's issuer who has to vouch: another one speaks for its own people. */
export async function takesSession(site: Site, { began }: Pick<Reader, 'began'>): Promise<boolean> {
  const { way, issuer, vouchedBy } = began
  // nobody knows how it began: by one of all
  if (way === null) return site.ways.length === waysIn.length
  if (!site.ways.includes(way)) return false
  if (way === 'oidc') return isSameIssuer(issuer, await issuerOf(site))
  // what another site says of its readers is for that site
  return vouchedBy === null || vouchedBy === site.id
}

/** Whom a site's readers come from by OpenID Connect; null: from nobody. */
export async function issuerOf({ id }: Site): Promise<string | null> {
  const [own] = await db
    .select({ issuer: siteProviders.issuer })
    .from(siteProviders)
    .where(and(eq(siteProviders.siteId, id), eq(siteProviders.kind, 'oidc')))
  return own?.issuer ?? operatorsIssuer()
}
