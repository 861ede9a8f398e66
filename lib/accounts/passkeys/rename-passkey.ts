import { and, eq } from 'drizzle-orm'
import { db } from '@/db/client'
import { passkeys } from '@/db/schema/factors'
import type { Actor } from '@/lib/auth/actor'
import { authorize } from '@/lib/auth/can'
import type { Passkey } from '@/lib/contract/passkeys'
import { Problem } from '@/lib/problem'
import { columns, present } from './list-passkeys'

/** Throws `not-found`, also for a passkey of somebody else. */
export async function renamePasskey(actor: Actor, id: string, name: string): Promise<Passkey> {
  authorize(actor, 'account.use', {})
  const [renamed] = await db
    .update(passkeys)
    .set({ name })
    .where(and(eq(passkeys.id, id), eq(passkeys.userId, actor.userId)))
    .returning(columns)
  if (!renamed) throw new Problem('not-found')
  return present(renamed)
}
