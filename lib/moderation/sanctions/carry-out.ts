import type { Tx } from '@/db/client'
import { send, sendLater } from '@/lib/jobs/send'
import { announce } from '@/lib/live/announce'
import type { Subject } from './queries'

type Holding = Subject & { id: string; endsAt: string | null }

/** From the moment that it holds: every process hears of it, its reader is told, and told again when it ends. */
export async function carryOut(tx: Tx, { siteId, userId, id, endsAt }: Holding) {
  await announce(tx, { siteId, userId })
  await send(tx, 'notify', { siteId, kind: 'sanction', sanctionId: id, moment: 'given' })
  if (!endsAt) return
  // a second later it has ended by every clock
  const seconds = Math.ceil((Date.parse(endsAt) - Date.now()) / 1000) + 1
  const job = { siteId, kind: 'sanction', sanctionId: id, moment: 'ended' } as const
  await sendLater(tx, { name: 'notify', job, seconds })
}
