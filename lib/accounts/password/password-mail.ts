import type { Language } from '@/lib/contract/fields'
import { env } from '@/lib/env'
import type { Jobs } from '@/lib/jobs/queues'
import { mail } from '@/lib/text/mail'
import { emailTranslator } from '@/lib/text/mail-words'

/** To the owner, in case it was not them. */
export function passwordMail(
  owner: { email: string; language: Language },
  what: 'set' | 'removed',
): Jobs['mail'] {
  const t = emailTranslator(owner.language)
  return mail({
    to: owner.email,
    language: owner.language,
    subject: t(`password.${what}`),
    lead: t(`password.${what}Lead`),
    link: { url: `${env.publicUrl}/account#password`, label: t('password.look') },
    notes: [t('password.notYou')],
  })
}
