import { and, eq } from 'drizzle-orm'
import { db } from '@/db/client'
import { sites } from '@/db/schema/sites'
import { siteProviders } from '@/db/schema/ways'
import { unseal } from '@/lib/auth/seal'
import { slug } from '@/lib/contract/fields'
import { type ProviderKind, providerKind } from '@/lib/contract/ways'
import { env } from '@/lib/env'
import { discover, type IssuerFacts } from './discover'
import type { Client } from './trade-code'

/** A site's own: of `oidc` with where its issuer is. */
export type SiteProvider = Client & {
  id: string
  siteId: string
  kind: ProviderKind
  facts: IssuerFacts | null
}

/** Where a secret is sealed for, and opens. */
export const secretPlace = (siteId: string, kind: ProviderKind) => `site provider ${siteId} ${kind}`

/** `<site>.<kind>`, or the kind alone for the operator's; null: no id of ours. */
export function readProviderId(id: string): { site: string | null; kind: ProviderKind } | null {
  const [last = '', first, ...more] = id.split('.').reverse()
  const kind = providerKind.safeParse(last)
  const site = first === undefined ? null : slug.safeParse(first)
  if (!kind.success || more.length > 0 || (site && !site.success)) return null
  return { site: site ? site.data : null, kind: kind.data }
}

/** Of a site's own. */
export const providerIdOf = (site: string, kind: ProviderKind) => `${site}.${kind}`

/** null: there is none, or its issuer does not say where it is. */
export async function findSiteProvider(site: string, kind: ProviderKind): Promise<SiteProvider | null> {
  const [found] = await db
    .select({
      siteId: siteProviders.siteId,
      clientId: siteProviders.clientId,
      sealed: siteProviders.sealedSecret,
      issuer: siteProviders.issuer,
    })
    .from(siteProviders)
    .innerJoin(sites, eq(sites.id, siteProviders.siteId))
    .where(and(eq(sites.slug, site), eq(siteProviders.kind, kind)))
  if (!found) return null
  const clientSecret = unseal(found.sealed, secretPlace(found.siteId, kind))
  const facts = found.issuer ? await discover(found.issuer).catch(() => null) : null
  if (clientSecret === null || (kind === 'oidc' && !facts)) return null
  const { siteId, clientId } = found
  return { id: providerIdOf(site, kind), siteId, kind, clientId, clientSecret, facts }
}

/** The operator's own issuer; null: there is none. */
export const operatorsIssuer = () => env.providers.oidc?.issuer ?? null
