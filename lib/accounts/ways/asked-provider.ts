import type { Begin } from '../sessions/start-session'
import { findSiteProvider, operatorsIssuer, readProviderId, type SiteProvider } from './find-provider'

type Asked = { own: SiteProvider | null; begin: Pick<Begin, 'way' | 'issuer' | 'vouchedBy'> }

/** Which provider a request under /api/auth is about, and how a session by it has begun. */
export async function askedProvider(id: string | undefined): Promise<Asked> {
  const read = id === undefined ? null : readProviderId(id)
  if (!read) return { own: null, begin: {} }
  const { site, kind } = read
  const own = site === null ? null : await findSiteProvider(site, kind)
  const issuer = site === null ? operatorsIssuer() : own?.facts?.issuer
  const vouched = { ...(kind === 'oidc' && issuer && { issuer }), ...(own && { vouchedBy: own.siteId }) }
  return { own, begin: { way: kind, ...vouched } }
}
