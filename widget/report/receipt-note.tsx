/** @jsxImportSource preact */
import type { Receipt } from '@/lib/contract/reports'
import { useWords } from '../words'
import type { Filled } from './draft'

type Props = { receipt: Receipt; sent: Filled; close: () => void }

/** What comes next, and what to name the report by. */
export function ReceiptNote({ receipt, sent, close }: Props) {
  const { t } = useWords()
  const { reason, email } = sent
  const next =
    reason === 'illegal'
      ? t('receipt-notice', { email: email.trim() })
      : t(reason === 'disagree' ? 'receipt-disagree' : 'receipt-report')
  return (
    <>
      <p>{next}</p>
      {reason !== 'disagree' && (
        <p>
          {t('receipt-reference')}: <b class="reference">{receipt.reference}</b>
        </p>
      )}
      <p class="actions">
        <button type="button" class="primary" onClick={close}>
          {t('close')}
        </button>
      </p>
    </>
  )
}
