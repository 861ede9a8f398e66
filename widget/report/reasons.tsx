/** @jsxImportSource preact */
import { useId } from 'preact/hooks'
import type { ReportReason } from '@/lib/contract/reports'
import { reportReasons } from '@/lib/contract/words'
import { useWords } from '../words'

type Props = {
  chosen: ReportReason | null
  fault: string | undefined
  choose: (reason: ReportReason) => void
}

export function Reasons({ chosen, fault, choose }: Props) {
  const { t } = useWords()
  const id = useId()
  return (
    <fieldset class="reasons" aria-describedby={fault && `${id}-fault`}>
      <legend class="unseen">{t('report-title')}</legend>
      {reportReasons.map((reason) => (
        <label key={reason}>
          <input
            type="radio"
            name="reason"
            value={reason}
            checked={reason === chosen}
            aria-describedby={reason === 'illegal' ? `${id}-hint` : undefined}
            onChange={() => choose(reason)}
          />
          <span>
            {t(`report-${reason}`)}
            {reason === 'illegal' && (
              <span id={`${id}-hint`} class="hint">
                {t('report-illegal-hint')}
              </span>
            )}
          </span>
        </label>
      ))}
      {fault && (
        <p id={`${id}-fault`} class="trouble">
          {t('fault-reason')}
        </p>
      )}
    </fieldset>
  )
}
