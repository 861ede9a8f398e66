import type { ReactNode } from 'react'
import { cx } from './cx'

/** A key on the keyboard. `faint` takes the colour of the button that it stands on. */
export const Kbd = ({ faint = false, children }: { faint?: boolean; children: ReactNode }) => (
  <kbd
    className={cx(
      'inline-flex min-w-5 items-center justify-center rounded border px-1 font-sans text-xs leading-4 font-semibold',
      faint ? 'border-current' : 'border-control bg-surface text-ink',
    )}
  >
    {children}
  </kbd>
)
