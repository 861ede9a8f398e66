'use client'

import { useId } from 'react'

type Props = { label: string; isOn: boolean; onTurn: (isOn: boolean) => void }

export function Tick({ label, isOn, onTurn }: Props) {
  const id = useId()
  return (
    <label htmlFor={id} className="flex items-center gap-2.5">
      <input
        id={id}
        type="checkbox"
        className="size-4 accent-accent"
        checked={isOn}
        onChange={({ target }) => onTurn(target.checked)}
      />
      {label}
    </label>
  )
}
