import type { Jobs } from '@/lib/jobs/queues'
import { mail } from '@/lib/text/mail'
import { emailTranslator } from '@/lib/text/mail-words'
import { aboutComment } from './letter'
import { plainLine } from './plain-lines'
import type { Reported, ReportRow } from './queries'

/** Tells who gave notice what was decided, by whom, and what they can do about it (DSA Art. 16(5) and (6)). */
export function outcomeMail(notice: ReportRow, reported: Reported): Jobs['mail'] {
  const { reference, language } = notice
  const outcome = notice.outcome ?? 'dismissed'
  const wasTold = notice.toldOutcome !== null
  const t = emailTranslator(language)
  const site = plainLine(reported.site, 100)
  const about = aboutComment(t, reported)
  return mail({
    to: notice.noticeEmail ?? '',
    language,
    subject: t('report.outcome.subject', { reference, site }),
    lead: `${wasTold ? `${t('report.outcome.corrected')} ` : ''}${t(`report.outcome.${outcome}`)}`,
    link: about.link,
    notes: [
      t('report.outcome.reference', { reference }),
      ...about.notes,
      // nobody decided on what its author took back
      ...(outcome === 'withdrawn'
        ? []
        : [t('report.outcome.human'), t('report.outcome.complain', { site, reference })]),
    ],
  })
}
