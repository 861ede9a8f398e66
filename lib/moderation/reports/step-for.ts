import type { ReportReason } from '@/lib/contract/reports'

type Standing = { reason: ReportReason; revision: number; closedAt: Date | null }
type Coming = { isNotice: boolean; revision: number }
type Step<Report> = { do: 'insert' } | { do: 'keep' | 'replace'; report: Report }

/**
 * What a reader's next report on a comment does to those they made: at most one complaint and one notice.
 * An open one is replaced; what was decided stays decided, until the author has written another text.
 */
export function stepFor<Report extends Standing>(mine: Report[], coming: Coming): Step<Report> {
  const notice = mine.find(({ reason }) => reason === 'illegal')
  const complaint = mine.find(({ reason }) => reason !== 'illegal')
  if (coming.isNotice) {
    if (notice) return again(notice, coming)
    // a complaint that was decided on is no answer to a notice
    return complaint && isOpen(complaint) ? { do: 'replace', report: complaint } : { do: 'insert' }
  }
  // who gave notice is owed an answer to it
  if (notice && (isOpen(notice) || (!complaint && !isNews(notice, coming))))
    return { do: 'keep', report: notice }
  return complaint ? again(complaint, coming) : { do: 'insert' }
}

const again = <Report extends Standing>(report: Report, coming: Coming): Step<Report> => ({
  do: isOpen(report) || isNews(report, coming) ? 'replace' : 'keep',
  report,
})

const isOpen = ({ closedAt }: Standing) => closedAt === null
const isNews = (report: Standing, coming: Coming) => coming.revision > report.revision
