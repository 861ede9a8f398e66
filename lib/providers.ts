import { z } from 'zod'
import { issuer } from './settings'

const value = z.string().optional()

export const providerSettings = {
  GOOGLE_CLIENT_ID: value,
  GOOGLE_CLIENT_SECRET: value,
  YANDEX_CLIENT_ID: value,
  YANDEX_CLIENT_SECRET: value,
  VK_CLIENT_ID: value,
  VK_CLIENT_SECRET: value,
  GITHUB_CLIENT_ID: value,
  GITHUB_CLIENT_SECRET: value,
  OIDC_CLIENT_ID: value,
  OIDC_CLIENT_SECRET: value,
  OIDC_ISSUER: issuer.optional(),
  OIDC_NAME: z.string().default('OpenID Connect'),
}

const shape = z.object(providerSettings)
type Given = z.infer<typeof shape>
type Name = keyof Given

/** Half of a pair is a mistake that would show only when the first reader signs in. */
export const inPairs = (given: Given, context: z.RefinementCtx) => {
  for (const name of Object.keys(providerSettings) as Name[]) {
    const partner = partnerOf(name)
    if (partner && given[name] && !given[partner]) {
      context.addIssue({ code: 'custom', path: [partner], message: `is missing: ${name} is set` })
    }
  }
}

function partnerOf(name: Name): Name | null {
  if (name === 'OIDC_NAME') return null
  if (name === 'OIDC_ISSUER') return 'OIDC_CLIENT_ID'
  if (name === 'OIDC_CLIENT_SECRET') return 'OIDC_ISSUER'
  return (name.endsWith('_ID') ? name.replace('_ID', '_SECRET') : name.replace('_SECRET', '_ID')) as Name
}

/** The ways to sign in that the operator has set up. */
export function providersIn(given: Given) {
  const oidc = pair(given.OIDC_CLIENT_ID, given.OIDC_CLIENT_SECRET)
  return {
    google: pair(given.GOOGLE_CLIENT_ID, given.GOOGLE_CLIENT_SECRET),
    yandex: pair(given.YANDEX_CLIENT_ID, given.YANDEX_CLIENT_SECRET),
    vk: pair(given.VK_CLIENT_ID, given.VK_CLIENT_SECRET),
    github: pair(given.GITHUB_CLIENT_ID, given.GITHUB_CLIENT_SECRET),
    oidc:
      oidc && given.OIDC_ISSUER ? { ...oidc, issuer: given.OIDC_ISSUER, name: given.OIDC_NAME } : undefined,
  }
}

const pair = (clientId?: string, clientSecret?: string) =>
  clientId && clientSecret ? { clientId, clientSecret } : undefined
