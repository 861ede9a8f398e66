import { endEmbedSession } from '@/lib/accounts/embed/end-embed-session'
import type { Actor } from '@/lib/auth/actor'
import { authorize } from '@/lib/auth/can'

/** The publisher says that nobody is signed in any more: whoever came in by its accounts leaves, others stay. false: they stay. */
export async function endOwnSession(actor: Actor, token: string): Promise<boolean> {
  authorize(actor, 'embed.leave', {})
  if (actor.from !== 'embed' || actor.began.way !== 'own') return false
  await endEmbedSession(token)
  return true
}
