import type { Tx } from '@/db/client'
import type { Language } from '@/lib/contract/fields'
import { env } from '@/lib/env'
import { send } from '@/lib/jobs/send'
import { mail } from '@/lib/text/mail'
import { emailTranslator } from '@/lib/text/mail-words'

type Owner = { email: string | null; language: Language }

/** By mail, where there is an address, in case it was not them. `phone` is masked. */
export async function tellOwner(
  tx: Tx,
  { email, language }: Owner,
  { what, phone }: { what: 'set' | 'removed'; phone: string },
) {
  if (email === null) return
  const t = emailTranslator(language)
  const letter = mail({
    ...{ to: email, language },
    subject: t(`phone.${what}`),
    lead: t(`phone.${what}Lead`, { phone }),
    link: { url: `${env.publicUrl}/account#phone`, label: t('phone.look') },
    notes: [t('phone.notYou')],
  })
  await send(tx, 'mail', letter)
}
