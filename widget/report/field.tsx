/** @jsxImportSource preact */
import { useId } from 'preact/hooks'
import { useWords } from '../words'
import type { Fault } from './faults'

type Props = {
  name: string
  label: string
  value: string
  fault: Fault | undefined
  write: (text: string) => void
  isLong?: boolean
  autocomplete?: 'name' | 'email' | 'off'
}

/** One thing to fill in, with what is wrong with it below. */
export function Field({ name, label, value, fault, write, isLong, autocomplete = 'off' }: Props) {
  const { t } = useWords()
  const id = useId()
  const given = {
    id,
    name,
    value,
    class: 'field',
    'aria-invalid': fault !== undefined,
    'aria-describedby': fault && `${id}-fault`,
    onInput: (event: { currentTarget: { value: string } }) => write(event.currentTarget.value),
  }
  return (
    <div class="labelled">
      <label for={id}>{label}</label>
      {isLong ? (
        <textarea {...given} rows={3} />
      ) : (
        <input
          {...given}
          type="text"
          inputMode={autocomplete === 'email' ? 'email' : 'text'}
          autocomplete={autocomplete}
        />
      )}
      {fault && (
        <p id={`${id}-fault`} class="trouble">
          {t(`fault-${fault}`)}
        </p>
      )}
    </div>
  )
}
