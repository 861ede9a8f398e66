import type { Actor } from '@/lib/auth/actor'
import { Problem } from '@/lib/problem'
import { guardOwner } from '../owner/guard-owner'
import { listOffers } from './list-ways'
import { newPass } from './pass'

/** "Add this provider to my account": returns what the cookie keeps until they are back from it. Throws as `guardOwner`, `not-found`. */
export async function startLink(actor: Actor, provider: string): Promise<string> {
  const reader = await guardOwner(actor)
  const offers = await listOffers(reader)
  if (!offers.some(({ id }) => id === provider)) throw new Problem('not-found')
  return newPass('link', { session: reader.session, subject: provider })
}
