/** @jsxImportSource preact */
import { useRef } from 'preact/hooks'
import type { Nudge } from '@/lib/contract/screening'
import { useAtFirst } from '../use-once'
import { useWords } from '../words'
import { nudgeWords } from './nudge-words'

type Props = { id: string; nudge: Nudge; sendAnyway: (token: string) => void }

/** What was noticed before anything was sent on, in plain words: the author decides. */
export function Nudged({ id, nudge, sendAnyway }: Props) {
  const { t } = useWords()
  const box = useRef<HTMLFieldSetElement>(null)
  useAtFirst(() => void box.current?.focus())
  const backToText = () => document.getElementById(id)?.focus()
  const send = () => {
    backToText()
    sendAnyway(nudge.token)
  }
  const said = [...new Set(nudge.signals.map((signal) => nudgeWords(signal, t)))]
  return (
    <fieldset ref={box} class="panel nudge" tabIndex={-1} aria-labelledby={`${id}-nudge`}>
      <h3 id={`${id}-nudge`}>{t('nudge-title')}</h3>
      <ul>
        {said.map((words) => (
          <li key={words}>{words}</li>
        ))}
      </ul>
      <p class="hint">{t('nudge-hint')}</p>
      <p class="actions">
        <button type="button" class="plain" onClick={send}>
          {t('nudge-send')}
        </button>
        <button type="button" class="primary" onClick={backToText}>
          {t('nudge-edit')}
        </button>
      </p>
    </fieldset>
  )
}
