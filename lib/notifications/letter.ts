import type { Language } from '@/lib/contract/fields'
import type { Notification } from '@/lib/contract/notifications'
import { env } from '@/lib/env'
import type { Jobs } from '@/lib/jobs/queues'
import { mail } from '@/lib/text/mail'
import { emailTranslator } from '@/lib/text/mail-words'
import { inLine } from '@/lib/text/plain-text'
import type { Addressee } from './addressee'
import { linkTo, presentNotification } from './present'
import type { NotificationRow } from './queries'
import type { MailSubject } from './rules'
import { unsubscribeToken } from './unsubscribe-token'

type T = ReturnType<typeof emailTranslator>

/** One notification as a mail. */
export function letterOf(row: NotificationRow, to: Addressee): Jobs['mail'] {
  const t = emailTranslator(to.language)
  const notification = presentNotification(row)
  const values = valuesOf(notification, to.site.name, t)
  const about = aboutOf(notification)
  return mail({
    to: to.email,
    language: to.language,
    subject: t(`notification.${about}.subject`, values),
    lead: t(`notification.${about}.lead`, values),
    quote: notification.excerpt,
    link: { url: linkTo(notification), label: t('notification.open') },
    notes: notesOf(notification, to, t),
    ...endings(to, notification.kind, t),
  })
}

/** Several of one site as one mail, those of an article together. */
export function digestOf(rows: NotificationRow[], to: Addressee): Jobs['mail'] {
  const t = emailTranslator(to.language)
  const site = inLine(to.site.name)
  const byThread = new Map<string, Notification[]>()
  for (const one of rows.map(presentNotification)) {
    byThread.set(one.thread.id, [...(byThread.get(one.thread.id) ?? []), one])
  }
  const sections = [...byThread.values()].map((ofThread) => ({
    title: ofThread[0]?.thread.title ?? '',
    entries: ofThread.map((one) => ({
      line: t(`notification.${aboutOf(one)}.line`, valuesOf(one, to.site.name, t)),
      quote: one.excerpt,
      link: { url: linkTo(one), label: t('notification.open') },
    })),
  }))
  return mail({
    to: to.email,
    language: to.language,
    subject: t('notification.digest.subject', { site, count: rows.length }),
    lead: t('notification.digest.lead', { site }),
    sections,
    notes: [],
    ...endings(to, 'digest', t),
  })
}

/** One notification in the few words that fit on a lock screen. */
export function shortOf(
  notification: Notification,
  { language, site }: { language: Language; site: string },
) {
  const t = emailTranslator(language)
  const title = t(`notification.${aboutOf(notification)}.subject`, valuesOf(notification, site, t))
  return { title: inLine(title), body: notification.excerpt ?? inLine(site) }
}

/** The message key of what happened. */
export function aboutOf({ kind, outcome }: Notification) {
  if (kind === 'reply' || kind === 'mention') return kind
  if (kind === 'report') return `report.${outcomeOfReport(outcome)}` as const
  return outcome === 'hidden' || outcome === 'pending'
    ? (`decision.${outcome}` as const)
    : 'decision.published'
}

const outcomeOfReport = (outcome: Notification['outcome']) =>
  outcome === 'published' || outcome === null ? 'kept' : outcome

const valuesOf = ({ by, thread, reference, reason }: Notification, site: string, t: T) => ({
  name: by ?? t('notification.somebody'),
  title: thread.title,
  site: inLine(site),
  reference: reference ?? '',
  reason: reason ? t(`reason.${reason}`) : t('reason.other'),
})

/** DSA Art. 17(3): whether a machine decided, and what can be done about it. */
function notesOf(notification: Notification, { site }: Addressee, t: T): string[] {
  const { kind, outcome, corrected } = notification
  if (corrected) return [t('notification.report.corrected')]
  if (kind !== 'decision' || outcome === 'published') return []
  return [t('notification.byPerson'), t('notification.appeal', { site: inLine(site.name) })]
}

/** Ways to have fewer mails; for mail programs one that needs nothing more than a press (RFC 8058). */
function endings({ userId, site }: Addressee, subject: MailSubject, t: T) {
  const token = unsubscribeToken({ siteId: site.id, userId, subject })
  return {
    headers: {
      'List-Unsubscribe': `<${env.publicUrl}/api/v1/unsubscribe/${token}>`,
      'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
    },
    footer: [
      { url: `${env.publicUrl}/unsubscribe/${token}`, label: t('notification.unsubscribe') },
      { url: `${env.publicUrl}/account#notifications`, label: t('notification.settings') },
    ],
  }
}
