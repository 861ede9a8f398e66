import type { Tx } from '@/db/client'
import type { Language } from '@/lib/contract/fields'
import { env } from '@/lib/env'
import { send } from '@/lib/jobs/send'
import { mail } from '@/lib/text/mail'
import { emailTranslator } from '@/lib/text/mail-words'

type Owner = { email: string | null; language: Language }

/** To the owner, in case it was not them; who has no address cannot be told. */
export async function tellOfLinks(tx: Tx, { email, language }: Owner, what: 'added' | 'removed' | 'merged') {
  if (email === null) return
  const t = emailTranslator(language)
  const told = mail({
    to: email,
    language,
    subject: t(`ways.${what}`),
    lead: t(`ways.${what}Lead`),
    link: { url: `${env.publicUrl}/account#ways`, label: t('ways.look') },
    notes: [t('ways.notYou')],
  })
  await send(tx, 'mail', told)
}
