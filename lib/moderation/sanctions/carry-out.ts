import type { Tx } from '@/db/client'
import { sendLater } from '@/lib/jobs/send'
import { announce } from '@/lib/live/announce'
import type { Subject } from './queries'

type Holding = Subject & { id: string; endsAt: string | null; heardAfter?: number | undefined }

/**
 * From the moment that it holds: every process hears of it, its reader is told (after so many seconds), and told again
 * when it ends.
 */
export async function carryOut(tx: Tx, { siteId, userId, id, endsAt, heardAfter = 0 }: Holding) {
  await announce(tx, { siteId, userId })
  const job = { siteId, kind: 'sanction', sanctionId: id } as const
  await sendLater(tx, { name: 'notify', job: { ...job, moment: 'given' }, seconds: heardAfter })
  if (!endsAt) return
  // a second later it has ended by every clock
  const seconds = Math.ceil((Date.parse(endsAt) - Date.now()) / 1000) + 1
  await sendLater(tx, { name: 'notify', job: { ...job, moment: 'ended' }, seconds })
}
