import type { Tx } from '@/db/client'
import type { Subject } from '../queries'
import { mailOutcomes } from './mail-outcomes'
import { closeWithdrawn } from './outcomes'
import { markReported } from './queries'

/** Their author has taken a comment back: nothing is left to decide. Returns the reports that this closed. */
export async function settleWithdrawn(tx: Tx, subject: Subject): Promise<string[]> {
  const closed = await closeWithdrawn(tx, subject)
  await markReported(tx, subject)
  await mailOutcomes(tx, closed)
  return closed.map(({ id }) => id)
}
