import type { Tx } from '@/db/client'
import type { Language } from '@/lib/contract/fields'
import { env } from '@/lib/env'
import { send } from '@/lib/jobs/send'
import { mail } from '@/lib/text/mail'
import { emailTranslator } from '@/lib/text/mail-words'

type Owner = { email: string | null; language: Language }
type News = { what: 'added' | 'removed'; name: string }

/** To the owner, in case it was not them; who has no address cannot be told. */
export async function tellOwner(tx: Tx, { email, language }: Owner, { what, name }: News) {
  if (email === null) return
  const t = emailTranslator(language)
  const told = mail({
    to: email,
    language,
    subject: t(`passkey.${what}`),
    lead: name ? t(`passkey.${what}Named`, { name }) : t(`passkey.${what}Lead`),
    link: { url: `${env.publicUrl}/account#passkeys`, label: t('passkey.look') },
    notes: [t('passkey.notYou')],
  })
  await send(tx, 'mail', told)
}
