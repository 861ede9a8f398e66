import { eq } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { users } from '@/db/schema/users'
import { mailOwner } from '../owner/mail-owner'

export type Moment = 'added' | 'removed' | 'recovered' | 'renewed' | 'reset'

export async function tellOwner(tx: Tx, userId: string, moment: Moment) {
  const [owner] = await tx
    .select({ email: users.email, language: users.language })
    .from(users)
    .where(eq(users.id, userId))
  if (!owner) return
  await mailOwner(tx, owner, (t) => ({
    subject: t(`second.${moment}`),
    lead: t(`second.${moment}Lead`),
    ...{ panel: 'second', look: t('password.look'), notYou: t('second.notYou') },
  }))
}
