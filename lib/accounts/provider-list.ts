import { env } from '@/lib/env'

export type Provider = { id: keyof typeof env.providers; name: string }

const names = { google: 'Google', yandex: 'Яндекс', vk: 'VK', github: 'GitHub' }

/** The ways in beside the mailed code, as the operator has set them up. */
export function providerList(): Provider[] {
  const { oidc, ...known } = env.providers
  const ids = (Object.keys(names) as (keyof typeof names)[]).filter((id) => known[id])
  const list: Provider[] = ids.map((id) => ({ id, name: names[id] }))
  return oidc ? [{ id: 'oidc', name: oidc.name }, ...list] : list
}
