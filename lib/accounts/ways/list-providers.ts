import { eq } from 'drizzle-orm'
import { db } from '@/db/client'
import { siteProviders } from '@/db/schema/ways'
import type { OfferedProvider, ProviderKind } from '@/lib/contract/ways'
import { providerKinds } from '@/lib/contract/words'
import { env } from '@/lib/env'
import { providerIdOf } from './find-provider'

const names = { google: 'Google', yandex: 'Яндекс', vk: 'VK', github: 'GitHub', oidc: 'OpenID Connect' }

type Place = { id: string; slug: string }

/** The providers that readers of a site may come by: its own, and the operator's of other kinds; null: the operator's. */
export async function listProviders(site: Place | null): Promise<OfferedProvider[]> {
  const own = site ? await ownOf(site) : []
  const order: ProviderKind[] = ['oidc', ...providerKinds.filter((kind) => kind !== 'oidc')]
  return order.flatMap((kind) => own.find((one) => one.kind === kind) ?? operatorsOf(kind))
}

/** The name that readers know a provider by. */
export const nameOf = (kind: ProviderKind, given: string | null = null) => given ?? names[kind]

async function ownOf({ id, slug }: Place): Promise<OfferedProvider[]> {
  const { kind, name } = siteProviders
  const found = await db.select({ kind, name }).from(siteProviders).where(eq(siteProviders.siteId, id))
  return found.map(({ kind, name }) => ({ id: providerIdOf(slug, kind), kind, name: nameOf(kind, name) }))
}

function operatorsOf(kind: ProviderKind): OfferedProvider[] {
  const { oidc, ...others } = env.providers
  if (kind === 'oidc') return oidc ? [{ id: kind, kind, name: oidc.name }] : []
  return others[kind] ? [{ id: kind, kind, name: names[kind] }] : []
}
