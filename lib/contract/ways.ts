import { z } from 'zod'
import { email } from './fields'
import type { WayIn } from './sites'
import { providerKinds } from './words'

export const providerKind = z.enum(providerKinds)
export type ProviderKind = z.infer<typeof providerKind>

/** One that a button leads to: the operator's (`id` is its kind), or a site's own (`<site>.<kind>`). */
export const offeredProvider = z
  .object({ id: z.string(), kind: providerKind, name: z.string() })
  .meta({ id: 'OfferedProvider' })
export type OfferedProvider = z.infer<typeof offeredProvider>

/** What the sign-in window has to offer. */
export type Means = {
  /** Those that the site takes and this installation has, in the order of `waysIn`; `own` begins in the site's pages and is never here. */
  ways: WayIn[]
  /** The slug of the site that somebody signs in for; null: for none. */
  site: string | null
  providers: OfferedProvider[]
  /** Whether letters are shown at /mailbox. */
  mailbox: boolean
}

/** `own`: by a publisher's own accounts, named by the site. */
export const linkedProvider = z
  .object({ id: z.string(), kind: z.enum([...providerKinds, 'own']), name: z.string() })
  .meta({ id: 'LinkedProvider' })
export type LinkedProvider = z.infer<typeof linkedProvider>

/** What leads into one's account, and what can be added. */
export const ownWays = z
  .object({
    email: z.string().nullable(),
    hasPassword: z.boolean(),
    hasPhone: z.boolean(),
    passkeys: z.number().int(),
    providers: z.array(linkedProvider),
    offers: z.array(offeredProvider),
  })
  .meta({ id: 'OwnWays' })
export type OwnWays = z.infer<typeof ownWays>

/** By the id that a provider is offered with. */
export const newLink = z.object({ provider: z.string().max(60) }).meta({ id: 'NewLink' })

export const emailRequest = z.object({ email }).meta({ id: 'EmailRequest' })

/** `isMergeOffered`: the address has an account already, which was proven now. */
export const emailAnswer = z.object({ isMergeOffered: z.boolean() }).meta({ id: 'EmailAnswer' })

/** What comes along on one site. `name`: under which it stands there from then on; `isBoth`: both are members. */
export const mergeOfSite = z
  .object({
    slug: z.string(),
    site: z.string(),
    name: z.string(),
    comments: z.number().int(),
    isBoth: z.boolean(),
  })
  .meta({ id: 'MergeOfSite' })

/** An account that was proven to be one's own, and may become one with this. */
export const mergeOffer = z
  .object({ name: z.string().nullable(), email: z.string().nullable(), sites: z.array(mergeOfSite) })
  .meta({ id: 'MergeOffer' })
export type MergeOffer = z.infer<typeof mergeOffer>
