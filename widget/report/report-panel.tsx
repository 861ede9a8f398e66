/** @jsxImportSource preact */
import { Panel } from '../comment/panel'
import type { Placed } from '../thread/loaded'
import { useWords } from '../words'
import { ReceiptNote } from './receipt-note'
import { ReportForm } from './report-form'
import { useReport } from './use-report'

/** What is wrong with a comment, in the reader's words; then what to name the report by. */
export function ReportPanel({ comment, close }: { comment: Placed; close: () => void }) {
  const { t } = useWords()
  const report = useReport(comment)
  const { receipt, draft } = report
  const id = `report-${comment.id}`
  // a new panel takes the focus, so that what became of it is read out
  if (receipt)
    return (
      <Panel key="receipt" id={id} title={t('receipt-title')} close={close}>
        <ReceiptNote receipt={receipt} sent={draft} close={close} />
      </Panel>
    )
  return (
    <Panel key="form" id={id} title={t('report-title')} close={close}>
      <ReportForm report={report} close={close} />
    </Panel>
  )
}
