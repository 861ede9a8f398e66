import type { Language } from '@/lib/contract/fields'
import type { Jobs } from '@/lib/jobs/queues'
import { mail } from '@/lib/text/mail'
import { emailTranslator } from '@/lib/text/mail-words'
import { minutesToLive } from './code'

type Addressee = { to: string; code: string; language: Language }

export function codeMail({ to, code, language }: Addressee): Jobs['mail'] {
  const t = emailTranslator(language)
  return mail({
    to,
    language,
    code,
    subject: t('code.subject', { code }),
    lead: t('code.lead'),
    notes: [t('code.expires', { count: minutesToLive }), t('code.ignore')],
  })
}
