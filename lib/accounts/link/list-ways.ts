import { and, eq } from 'drizzle-orm'
import { db } from '@/db/client'
import { passkeys } from '@/db/schema/factors'
import { members } from '@/db/schema/members'
import { sites } from '@/db/schema/sites'
import { accounts, passwords, phones, users } from '@/db/schema/users'
import { siteProviders } from '@/db/schema/ways'
import type { Actor, Reader } from '@/lib/auth/actor'
import { authorize } from '@/lib/auth/can'
import { hashToken } from '@/lib/auth/tokens'
import type { LinkedProvider, OfferedProvider, OwnWays } from '@/lib/contract/ways'
import { providerKind } from '@/lib/contract/ways'
import { providerIdOf } from '../ways/find-provider'
import { listProviders, nameOf } from '../ways/list-providers'

type Row = { provider: string; providerAccountId: string }

/** All that leads into one's account, and what can be added to it. */
export async function listOwnWays(actor: Actor): Promise<OwnWays> {
  authorize(actor, 'account.use', {})
  const of = { userId: actor.userId }
  const [own] = await db.select({ email: users.email }).from(users).where(eq(users.id, of.userId))
  const rows = await db.select().from(accounts).where(eq(accounts.userId, of.userId))
  const providers = await Promise.all(rows.map(presentLink))
  const offers = await listOffers(actor)
  return {
    email: own?.email ?? null,
    hasPassword: (await db.$count(passwords, eq(passwords.userId, of.userId))) > 0,
    hasPhone: (await db.$count(phones, eq(phones.userId, of.userId))) > 0,
    passkeys: await db.$count(passkeys, eq(passkeys.userId, of.userId)),
    providers,
    offers: offers.filter(({ kind }) => kind === 'oidc' || !providers.some((one) => one.kind === kind)),
  }
}

/** What one may come in by from now on: the operator's providers, and those of sites where one takes part. */
export async function listOffers({ userId }: Reader): Promise<OfferedProvider[]> {
  const operators = await listProviders(null)
  const { kind, name } = siteProviders
  const own = await db
    .select({ kind, name, slug: sites.slug })
    .from(siteProviders)
    .innerJoin(sites, eq(sites.id, siteProviders.siteId))
    .innerJoin(members, and(eq(members.siteId, siteProviders.siteId), eq(members.userId, userId)))
    .orderBy(sites.slug, siteProviders.kind)
  const offers = [...operators]
  for (const { kind, name, slug } of own) {
    const isKnown = kind !== 'oidc' && offers.some((one) => one.kind === kind)
    if (!isKnown) offers.push({ id: providerIdOf(slug, kind), kind, name: nameOf(kind, name) })
  }
  return offers
}

/** What a link is called in an address: it says nothing of whom it leads to. */
export const linkIdOf = ({ provider, providerAccountId }: Row) =>
  hashToken(`${provider} ${providerAccountId}`)

async function presentLink(row: Row): Promise<LinkedProvider> {
  const kind = providerKind.safeParse(row.provider)
  if (!kind.success) return { id: linkIdOf(row), kind: 'own', name: await siteNameOf(row.provider) }
  // of an issuer its host is all that is known for sure
  const host = kind.data === 'oidc' ? hostOf(row.providerAccountId) : null
  return { id: linkIdOf(row), kind: kind.data, name: nameOf(kind.data, host) }
}

/** `own.<site>`: by a publisher's own accounts. */
async function siteNameOf(provider: string): Promise<string> {
  const [site] = await db
    .select({ name: sites.name })
    .from(sites)
    .where(eq(sites.id, provider.replace(/^own\./, '')))
  return site?.name ?? ''
}

function hostOf(id: string): string | null {
  const [issuer = ''] = id.split(' ')
  return URL.canParse(issuer) ? new URL(issuer).host : null
}
