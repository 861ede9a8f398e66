'use client'

import { useId } from 'react'
import { cx } from './cx'

type Props = { label: string; isOn: boolean; onTurn: (isOn: boolean) => void; className?: string }

export function Tick({ label, isOn, onTurn, className }: Props) {
  const id = useId()
  return (
    <label htmlFor={id} className={cx('flex items-start gap-2.5 pointer-coarse:py-2.5', className)}>
      <input
        id={id}
        type="checkbox"
        className="mt-1 size-4 shrink-0 accent-accent"
        checked={isOn}
        onChange={({ target }) => onTurn(target.checked)}
      />
      {label}
    </label>
  )
}
