import { LRUCache } from 'lru-cache'
import { z } from 'zod'
import { askOutside } from '@/lib/outbound/ask-outside'
import { perProcess } from '@/lib/per-process'
import { Problem } from '@/lib/problem'
import { discoveryOf, isSameIssuer } from './issuer'

const https = z.url({ protocol: /^https$/ }).max(2000)

const facts = z.object({
  issuer: z.string(),
  authorization_endpoint: https,
  token_endpoint: https,
  jwks_uri: https,
  userinfo_endpoint: https.optional(),
  token_endpoint_auth_methods_supported: z.array(z.string()).default(['client_secret_basic']),
})
export type IssuerFacts = z.infer<typeof facts>

// milliseconds
const patience = 5_000
const kept = perProcess('issuers', () => new LRUCache<string, IssuerFacts>({ max: 1_000, ttl: 5 * 60_000 }))

/** Where a site's own issuer says what. Nothing on a private network is ever asked. Throws `issuer-wrong`. */
export async function discover(issuer: string, { anew = false } = {}): Promise<IssuerFacts> {
  const known = anew ? undefined : kept.get(issuer)
  if (known) return known
  const told = facts.safeParse(await askForJson(discoveryOf(issuer)).catch(() => null))
  // who speaks for another issuer is none (OpenID Connect Discovery 1.0, 4.3)
  if (!told.success || !isSameIssuer(told.data.issuer, issuer)) throw new Problem('issuer-wrong')
  kept.set(issuer, told.data)
  return told.data
}

/** Throws for whatever is no JSON from the public internet. */
export async function askForJson(url: string, headers: Record<string, string> = {}): Promise<unknown> {
  const { text } = await askOutside(url, { method: 'GET', headers }, AbortSignal.timeout(patience))
  return JSON.parse(text)
}
