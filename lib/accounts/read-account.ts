import { eq, sql } from 'drizzle-orm'
import { db } from '@/db/client'
import { passwords, users } from '@/db/schema/users'
import type { Actor } from '@/lib/auth/actor'
import { authorize } from '@/lib/auth/can'
import type { Account } from '@/lib/contract/sign-in'
import { Problem } from '@/lib/problem'

export const accountColumns = {
  ...{ id: users.id, name: users.name, email: users.email, language: users.language },
  hasPassword: sql<boolean>`exists (select from ${passwords} where ${passwords.userId} = ${users.id})`,
}

export async function readAccount(actor: Actor): Promise<Account> {
  authorize(actor, 'account.enter', {})
  const [account] = await db.select(accountColumns).from(users).where(eq(users.id, actor.userId))
  if (!account) throw new Problem('not-signed-in')
  // where a site alone says who it is, the name is all that it learns
  return actor.isPartial ? { ...account, email: null, hasPassword: false } : account
}
