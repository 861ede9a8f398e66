import { z } from 'zod'
import { text, time } from './fields'
import { providerKind } from './ways'

/** Of https alone: what a site names is asked from the public internet only. */
const issuer = z
  .url({ protocol: /^https$/ })
  .max(500)
  .refine((address) => !/[?#@]/.test(address), 'is not an address like https://id.example')

/** Another secret, or none: the one that is there stays. `issuer` and `name` are of `oidc` alone. */
export const providerChange = z
  .object({
    clientId: text(1, 300),
    secret: z
      .string()
      .regex(/^[\x20-\x7e]{1,500}$/)
      .optional(),
    issuer: issuer.optional(),
    name: text(1, 40).optional(),
  })
  .meta({ id: 'ProviderChange' })
export type ProviderChange = z.infer<typeof providerChange>

/** A site's own sign-in provider; its secret is never answered. */
export const siteProvider = z
  .object({
    kind: providerKind,
    clientId: z.string(),
    issuer: z.string().nullable(),
    name: z.string().nullable(),
    changedAt: time,
  })
  .meta({ id: 'SiteProvider' })
export type SiteProvider = z.infer<typeof siteProvider>

export const siteProviderList = z
  .object({
    providers: z.array(siteProvider),
    /** Those that the operator offers to every site. */
    operators: z.array(providerKind),
    /** What each provider has to be told to send readers back to. */
    redirects: z.array(z.object({ kind: providerKind, uri: z.string() })),
  })
  .meta({ id: 'SiteProviderList' })
export type SiteProviderList = z.infer<typeof siteProviderList>
