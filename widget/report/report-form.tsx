/** @jsxImportSource preact */
import { useRef } from 'preact/hooks'
import { wordsFor } from '../composer/words-for'
import { SignIn } from '../sign-in/sign-in'
import { useTalk } from '../talk'
import { useWords } from '../words'
import { Field } from './field'
import { NoticeFields } from './notice-fields'
import { Reasons } from './reasons'
import type { useReport } from './use-report'

type Props = { report: ReturnType<typeof useReport>; close: () => void }

/** A reason, and what belongs to it; visitors can give notice of what is against the law. */
export function ReportForm({ report, close }: Props) {
  const { t } = useWords()
  const { reader } = useTalk()
  const form = useRef<HTMLFormElement>(null)
  const { draft, fill, faults, refusal, isSending, submit } = report
  const { reason } = draft
  const needsSignIn = reason !== null && reason !== 'illegal' && reader.kind !== 'reader'

  async function press(event: Event) {
    event.preventDefault()
    const [first] = Object.keys(await submit())
    if (first) form.current?.querySelector<HTMLElement>(`[name="${first}"]`)?.focus()
  }
  return (
    <form ref={form} class="report" noValidate onSubmit={press}>
      <Reasons chosen={reason} fault={faults.reason} choose={(one) => fill({ reason: one })} />
      {reason === 'illegal' && <NoticeFields draft={draft} faults={faults} fill={fill} />}
      {reason === 'disagree' && <p class="hint">{t('report-disagree-hint')}</p>}
      {needsSignIn && <SignIn why="report-sign-in" />}
      {reason !== null && reason !== 'illegal' && reason !== 'disagree' && !needsSignIn && (
        <Field
          name="note"
          label={t('report-note')}
          value={draft.note}
          fault={faults.note}
          isLong
          write={(note) => fill({ note })}
        />
      )}
      {refusal && (
        <p role="alert" class="trouble">
          {wordsFor(refusal, t)}
        </p>
      )}
      <p class="actions">
        <button type="button" class="plain" onClick={close}>
          {t('cancel')}
        </button>
        {!needsSignIn && (
          <button type="submit" class="primary" aria-disabled={isSending}>
            {t(isSending ? 'sending' : 'report-send')}
          </button>
        )}
      </p>
    </form>
  )
}
