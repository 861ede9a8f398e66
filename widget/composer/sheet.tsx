/** @jsxImportSource preact */
import { useState } from 'preact/hooks'
import { SignIn } from '../sign-in/sign-in'
import { useTalk } from '../talk'
import { useWords } from '../words'
import { Counter } from './counter'
import { Nudged } from './nudged'
import { Paper } from './paper'
import type { useSending } from './use-sending'
import { clock } from './use-wait'

type Props = {
  id: string
  label: string
  placeholder: string
  submitLabel: string
  /** The text that there is nothing to lose of. */
  first: string
  sending: ReturnType<typeof useSending>
  close: (() => void) | undefined
  isSmall: boolean
  /** Seconds until it can be sent. */
  wait?: number
  isClosed?: boolean
}

/** Paper with what is around it: trouble, the way back in, the count of letters, the buttons. */
export function Sheet({
  id,
  label,
  placeholder,
  submitLabel,
  first,
  sending,
  close,
  isSmall,
  wait = 0,
  isClosed = false,
}: Props) {
  const { t } = useWords()
  const { reader, sanction } = useTalk()
  const { text, write, isSending, submit, nudge, sendAnyway, trouble } = sending
  // what opened when it was reached for stays open: a button must not move while it is pressed
  const [isReached, setReached] = useState(false)
  const press = (event: Event) => {
    event.preventDefault()
    submit()
  }

  return (
    <form
      class={isSmall || text || isReached ? 'composer begun' : 'composer'}
      onSubmit={press}
      onFocusCapture={() => setReached(true)}
    >
      <Paper
        id={id}
        label={label}
        placeholder={placeholder}
        isSmall={isSmall}
        isLocked={isSending}
        text={text}
        write={write}
        submit={submit}
        leave={() => text === first && close?.()}
      />
      <div role="alert">
        {(isClosed || trouble) && <p class="trouble">{isClosed ? t('refused.closed') : trouble}</p>}
      </div>
      {nudge && !isSending && <Nudged id={id} nudge={nudge} sendAnyway={sendAnyway} />}
      {reader.kind === 'ended' && sanction?.kind !== 'ban' && <SignIn />}
      <p class="actions">
        {wait > 0 && !isClosed ? (
          <span id={`${id}-wait`} class="counter" role="timer">
            {t('your-turn', { time: clock(wait) })}
          </span>
        ) : (
          <Counter length={text.length} />
        )}
        {close && (
          <button type="button" class="plain" onClick={close}>
            {t('cancel')}
          </button>
        )}
        {!nudge && !isClosed && (
          <button
            type="submit"
            class="primary"
            title={t('keys')}
            aria-disabled={wait > 0}
            aria-describedby={wait > 0 ? `${id}-wait` : undefined}
          >
            {isSending ? t('sending') : submitLabel}
          </button>
        )}
      </p>
    </form>
  )
}
