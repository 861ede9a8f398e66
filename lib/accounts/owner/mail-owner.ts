import type { Tx } from '@/db/client'
import type { Language } from '@/lib/contract/fields'
import { env } from '@/lib/env'
import { send } from '@/lib/jobs/send'
import { mail } from '@/lib/text/mail'
import { emailTranslator } from '@/lib/text/mail-words'

export type Owner = { email: string | null; language: Language }
/** `panel`: where on the account's page they look; `notYou`: what to do if it was not them. */
type Told = { subject: string; lead: string; panel: string; look: string; notYou: string }

/** What has changed in how one signs in, in case it was not them; who has no address cannot be told. */
export async function mailOwner(
  tx: Tx,
  { email, language }: Owner,
  tell: (t: ReturnType<typeof emailTranslator>) => Told,
) {
  if (email === null) return
  const { subject, lead, panel, look, notYou } = tell(emailTranslator(language))
  const link = { url: `${env.publicUrl}/account#${panel}`, label: look }
  await send(tx, 'mail', mail({ to: email, language, subject, lead, link, notes: [notYou] }))
}
