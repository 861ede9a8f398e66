import type { Jobs } from '@/lib/jobs/queues'
import { mail } from '@/lib/text/mail'
import { emailTranslator } from '@/lib/text/mail-words'
import { aboutComment } from './letter'
import { plainLine, plainLines } from './plain-lines'
import type { Reported, ReportRow } from './queries'

/** Confirms a notice at once (DSA Art. 16(4)): its number, what was reported, and the notice's own words. */
export function receiptMail(notice: ReportRow, reported: Reported): Jobs['mail'] {
  const { reference, language } = notice
  const t = emailTranslator(language)
  const site = plainLine(reported.site, 100)
  const about = aboutComment(t, reported)
  return mail({
    to: notice.noticeEmail ?? '',
    language,
    subject: t('report.receipt.subject', { reference, site }),
    lead: t('report.receipt.lead', { site }),
    code: reference,
    link: about.link,
    notes: [
      t('report.receipt.next'),
      ...about.notes,
      t('report.text', { text: plainLine(reported.text, 1_000) }),
      t('report.receipt.yours', { name: plainLine(notice.noticeName ?? '', 100) }),
      ...plainLines(notice.noticeExplanation ?? ''),
      ...(notice.noticeLaw ? [t('report.law', { law: plainLine(notice.noticeLaw, 300) })] : []),
      t('report.receipt.goodFaith'),
      t('report.receipt.ignore'),
    ],
  })
}
