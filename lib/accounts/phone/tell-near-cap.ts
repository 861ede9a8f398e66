import type { Tx } from '@/db/client'
import { env } from '@/lib/env'
import type { Jobs } from '@/lib/jobs/queues'
import { send } from '@/lib/jobs/send'
import { log } from '@/lib/log'
import type { Site } from '@/lib/sites/find-site'
import { mail } from '@/lib/text/mail'
import { emailTranslator } from '@/lib/text/mail-words'
import { type Addressee, listAdminAddresses } from '@/lib/users/list-admin-addresses'

type Near = { country: string; sent: number; cap: number }

/** Many codes to one country may be many readers, or somebody who earns from texts: the newsroom is told. */
export async function tellNearCap(tx: Tx, site: Site, near: Near) {
  log.warn({ siteId: site.id, ...near }, 'texts to a country are nearly used up for today')
  for (const to of await listAdminAddresses(tx, site.id)) await send(tx, 'mail', nearCapMail(to, site, near))
}

function nearCapMail({ email, language }: Addressee, site: Site, { country, sent, cap }: Near): Jobs['mail'] {
  const t = emailTranslator(language)
  const name = new Intl.DisplayNames([language], { type: 'region' }).of(country) ?? country
  return mail({
    ...{ to: email, language },
    subject: t('smsCap.subject', { site: site.name, country: name }),
    lead: t('smsCap.lead', { sent, cap, country: name }),
    link: { url: `${env.publicUrl}/newsroom/${site.slug}/settings#sms`, label: t('smsCap.look') },
    notes: [t('smsCap.then')],
  })
}
