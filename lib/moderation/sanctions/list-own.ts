import type { Actor } from '@/lib/auth/actor'
import { authorize } from '@/lib/auth/can'
import type { OwnSanctions } from '@/lib/contract/readers'
import { listSanctions } from './queries'

/** What was laid on me here, with the letters. Also for who is banned. */
export async function listOwnSanctions(actor: Actor, site: { id: string }): Promise<OwnSanctions> {
  authorize(actor, 'sanction.read-own', { siteId: site.id })
  const rows = await listSanctions({ siteId: site.id, userId: actor.userId })
  const told = rows.filter(({ state, letter }) => state !== 'unconfirmed' && letter !== null)
  return {
    sanctions: told.slice(0, 20).map(({ id, kind, reason, letter, startsAt, endsAt, state }) => ({
      ...{ id, kind, reason, letter, state },
      at: startsAt.toISOString(),
      until: endsAt?.toISOString() ?? null,
    })),
  }
}
