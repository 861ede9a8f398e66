import { and, eq, isNotNull } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { authenticators } from '@/db/schema/factors'

/** Whether an app makes codes for an account: until the first of them has come, none does. */
export async function hasApp(tx: Tx, userId: string): Promise<boolean> {
  const isTheirs = and(eq(authenticators.userId, userId), isNotNull(authenticators.confirmedAt))
  return (await tx.$count(authenticators, isTheirs)) > 0
}
