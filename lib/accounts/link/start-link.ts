import { db } from '@/db/client'
import type { Actor } from '@/lib/auth/actor'
import { authorize } from '@/lib/auth/can'
import { Problem } from '@/lib/problem'
import { holdFreshOwner } from '../hold-fresh-owner'
import { listOffers } from './list-ways'
import { newPass } from './pass'

/** "Add this provider to my account": returns what the cookie keeps until they are back from it. Throws `sign-in-again`, `not-found`. */
export async function startLink(actor: Actor, provider: string): Promise<string> {
  authorize(actor, 'account.use', {})
  await db.transaction((tx) => holdFreshOwner(tx, actor))
  const offers = await listOffers(actor)
  if (!offers.some(({ id }) => id === provider)) throw new Problem('not-found')
  return newPass('link', { session: actor.session, subject: provider })
}
