import type { Language } from '@/lib/contract/fields'
import type { Jobs } from '@/lib/jobs/queues'
import { mail } from '@/lib/text/mail'
import { emailTranslator } from '@/lib/text/mail-words'

type Invited = {
  to: string
  role: 'moderator' | 'admin'
  link: string
  site: string
  days: number
  language: Language
}

export function invitationMail({ to, role, link, site, days, language }: Invited): Jobs['mail'] {
  const t = emailTranslator(language)
  return mail({
    to,
    language,
    subject: t('invitation.subject', { site }),
    lead: t(`invitation.lead.${role}`, { site }),
    link: { url: link, label: t('invitation.accept') },
    notes: [
      t('invitation.expires', { count: days }),
      t('invitation.address', { email: to }),
      t('invitation.ignore'),
    ],
  })
}
