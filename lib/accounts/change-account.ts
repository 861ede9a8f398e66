import { eq } from 'drizzle-orm'
import { db } from '@/db/client'
import { users } from '@/db/schema/users'
import type { Actor } from '@/lib/auth/actor'
import { authorize } from '@/lib/auth/can'
import type { Account, AccountChange } from '@/lib/contract/sign-in'
import { Problem } from '@/lib/problem'
import { isLegible } from '@/lib/users/name-rules'
import { accountColumns, readAccount } from './read-account'

/** The name that a reader is offered on the next site; where they are a member already they keep the one they have. */
export async function changeAccount(actor: Actor, change: AccountChange): Promise<Account> {
  authorize(actor, 'account.use', {})
  if (change.name !== undefined && !isLegible(change.name)) throw new Problem('name-refused')
  if (change.name === undefined && change.language === undefined) return readAccount(actor)
  const [account] = await db
    .update(users)
    .set(change)
    .where(eq(users.id, actor.userId))
    .returning(accountColumns)
  if (!account) throw new Problem('not-signed-in')
  return account
}
