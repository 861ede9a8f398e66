import { and, eq, isNotNull } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { members } from '@/db/schema/members'
import { users } from '@/db/schema/users'
import type { Language } from '@/lib/contract/fields'

export type Addressee = { email: string; language: Language }

/** Where administrators are written to, each once: those of one site, or of all. */
export async function listAdminAddresses(tx: Tx, siteId?: string): Promise<Addressee[]> {
  const found = await tx
    .selectDistinct({ email: users.email, language: users.language })
    .from(members)
    .innerJoin(users, eq(users.id, members.userId))
    .where(
      and(
        eq(members.role, 'admin'),
        isNotNull(users.email),
        siteId === undefined ? undefined : eq(members.siteId, siteId),
      ),
    )
  return found.flatMap(({ email, language }) => (email === null ? [] : [{ email, language }]))
}
