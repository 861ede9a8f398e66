import type { Db, Tx } from '@/db/client'
import { Problem } from '@/lib/problem'
import { listOf } from './list-of'
import { listReasons } from './queries'

/** Throws `invalid-input` for a reason that the site has not, or has no more. */
export async function checkReason(tx: Tx | Db, siteId: string, code: string) {
  const { reasons } = listOf(await listReasons(tx, siteId))
  if (reasons.some((reason) => reason.code === code && !reason.retired)) return
  throw new Problem('invalid-input', {
    errors: [{ path: 'reason', message: 'is not a reason of this site' }],
  })
}
