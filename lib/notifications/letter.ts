import type { Language } from '@/lib/contract/fields'
import type { Notification } from '@/lib/contract/notifications'
import { env } from '@/lib/env'
import type { Jobs } from '@/lib/jobs/queues'
import { dayIn, reasonIn, statementParts, statementUrl } from '@/lib/moderation/reasons/statement-parts'
import { mail } from '@/lib/text/mail'
import { emailTranslator } from '@/lib/text/mail-words'
import { inLine } from '@/lib/text/plain-text'
import type { Addressee } from './addressee'
import { linkOf, presentNotification } from './present'
import type { NotificationRow } from './queries'
import type { MailSubject } from './rules'
import { unsubscribeToken } from './unsubscribe-token'

type T = ReturnType<typeof emailTranslator>

/** One notification as a mail. */
export function letterOf(row: NotificationRow, to: Addressee): Jobs['mail'] {
  const t = emailTranslator(to.language)
  const notification = presentNotification(row)
  const values = valuesOf(notification, to, t)
  const about = aboutOf(notification)
  return mail({
    to: to.email,
    language: to.language,
    subject: t(`notification.${about}.subject`, values),
    lead: t(`notification.${about}.lead`, values),
    quote: notification.excerpt,
    link: { url: linkOf(notification), label: t('notification.open') },
    ...bodyOf(row, notification, to),
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
      line: t(`notification.${aboutOf(one)}.line`, valuesOf(one, to, t)),
      quote: one.excerpt,
      link: linkIn(one, to, t),
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
  const values = valuesOf(notification, { language, site: { name: site } }, t)
  const title = t(`notification.${aboutOf(notification)}.subject`, values)
  return { title: inLine(title), body: notification.excerpt ?? inLine(site) }
}

/** The message key of what happened. */
export function aboutOf({ kind, outcome, appeal }: Notification) {
  if (appeal) return `appeal.${appeal.outcome}` as const
  if (kind === 'reply' || kind === 'mention') return kind
  if (kind === 'report') return `report.${outcomeOfReport(outcome)}` as const
  return outcome === 'hidden' || outcome === 'pending'
    ? (`decision.${outcome}` as const)
    : 'decision.published'
}

const outcomeOfReport = (outcome: Notification['outcome']) =>
  outcome === 'published' || outcome === null ? 'kept' : outcome

type Read = { language: Language; site: { name: string } }

const valuesOf = ({ by, thread, reference, statement }: Notification, { language, site }: Read, t: T) => ({
  name: by ?? t('notification.somebody'),
  title: thread.title,
  site: inLine(site.name),
  reference: reference ?? '',
  reason: statement ? reasonIn(statement, language) : t('reason.other'),
})

/** What else the letter says: of a decision why, by whom and what can be done (DSA Art. 17(3)), of an appeal the answer. */
function bodyOf(row: NotificationRow, notification: Notification, to: Addressee) {
  const t = emailTranslator(to.language)
  const { kind, outcome, corrected, statement, appeal } = notification
  if (corrected) return { notes: [t('notification.report.corrected')] }
  if (appeal) return answerParts(notification, to, t)
  if (kind !== 'decision' || outcome === 'published') return { notes: [] }
  const at = (row.decidedAt ?? row.createdAt).toISOString()
  if (statement) return statementParts({ grounds: statement, id: statement.id, at }, to)
  return { notes: [t(row.rule ? 'statement.byRule' : 'statement.byPerson', { at: dayIn(at, to) })] }
}

function answerParts({ statement, appeal, outcome }: Notification, { site }: Addressee, t: T) {
  const redress = outcome === 'hidden' ? [t('statement.redress')] : []
  const answer = t('statement.answer', { answer: appeal?.answer ?? '' })
  const ways = statement ? [{ url: statementUrl(site.slug, statement.id), label: t('statement.read') }] : []
  return { notes: [answer, ...redress], ways }
}

/** Of what is hidden the decision is read, of everything else the comment. */
function linkIn(notification: Notification, { site }: Addressee, t: T) {
  const { statement, outcome, appeal } = notification
  if (!statement || outcome !== 'hidden') return { url: linkOf(notification), label: t('notification.open') }
  const label = t(appeal ? 'statement.read' : 'statement.appealLink')
  return { url: statementUrl(site.slug, statement.id), label }
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
      { url: `${env.publicUrl}/unsubscribe#${token}`, label: t('notification.unsubscribe') },
      { url: `${env.publicUrl}/account#notifications`, label: t('notification.settings') },
    ],
  }
}
