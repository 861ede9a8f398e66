import { CircleAlert } from 'lucide-react'
import { type ReactNode, useId } from 'react'
import { cx } from './cx'

type Wiring = { id: string; 'aria-describedby': string | undefined; 'aria-invalid': true | undefined }

type Props = {
  label: string
  /** Label and control in one row, where it is not too narrow. */
  inline?: boolean
  hint?: ReactNode
  /** Takes the place of the hint: what stands below moves as little as can be. */
  error?: ReactNode
  /** The control, which takes the id and descriptions that it is given. */
  children: (wiring: Wiring) => ReactNode
}

export function Field({ label, inline = false, hint, error, children }: Props) {
  const id = useId()
  const described = error ? `${id}-error` : hint ? `${id}-hint` : undefined
  return (
    <div className={cx('grid gap-1.5', inline && row)}>
      <label htmlFor={id} className={inline ? undefined : 'font-semibold'}>
        {label}
      </label>
      {children({ id, 'aria-describedby': described, 'aria-invalid': error ? true : undefined })}
      {hint && !error && (
        <p id={`${id}-hint`} className="text-sm text-soft">
          {hint}
        </p>
      )}
      {error && <FieldError id={`${id}-error`}>{error}</FieldError>}
    </div>
  )
}

const row = 'min-[22rem]:grid-cols-[minmax(0,1fr)_auto] items-center gap-x-4'

export function FieldError({ id, children }: { id?: string; children: ReactNode }) {
  return (
    <p id={id} role="alert" className="flex gap-1.5 text-sm font-medium text-bad">
      <CircleAlert aria-hidden className="mt-0.5 size-4 shrink-0" />
      <span>{children}</span>
    </p>
  )
}
