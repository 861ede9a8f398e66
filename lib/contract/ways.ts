import { z } from 'zod'
import type { WayIn } from './sites'
import { providerKinds } from './words'

export const providerKind = z.enum(providerKinds)
export type ProviderKind = z.infer<typeof providerKind>

/** One that a button leads to: the operator's (`id` is its kind), or a site's own (`<site>.<kind>`). */
export type OfferedProvider = { id: string; kind: ProviderKind; name: string }

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
