import { eq } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { users } from '@/db/schema/users'
import { env } from '@/lib/env'
import { send } from '@/lib/jobs/send'
import { mail } from '@/lib/text/mail'
import { emailTranslator } from '@/lib/text/mail-words'

export type Moment = 'added' | 'removed' | 'recovered' | 'renewed' | 'reset'

/** To the owner, in case it was not them; who has no address cannot be told. */
export async function tellOwner(tx: Tx, userId: string, moment: Moment) {
  const [owner] = await tx
    .select({ email: users.email, language: users.language })
    .from(users)
    .where(eq(users.id, userId))
  if (!owner?.email) return
  const t = emailTranslator(owner.language)
  const letter = mail({
    to: owner.email,
    language: owner.language,
    subject: t(`second.${moment}`),
    lead: t(`second.${moment}Lead`),
    link: { url: `${env.publicUrl}/account#second`, label: t('password.look') },
    notes: [t('second.notYou')],
  })
  await send(tx, 'mail', letter)
}
