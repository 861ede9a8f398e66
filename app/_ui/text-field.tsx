'use client'

import type { InputHTMLAttributes } from 'react'
import { Field } from './field'
import { Input } from './input'

type Props = Omit<InputHTMLAttributes<HTMLInputElement>, 'onChange'> & {
  label: string
  hint?: string | undefined
  error?: string | null
  onType: (text: string) => void
}

/** For what people copy from elsewhere. */
export const TextField = ({ label, hint, error, onType, ...rest }: Props) => (
  <Field label={label} hint={hint} error={error}>
    {(wiring) => (
      <Input
        autoComplete="off"
        spellCheck={false}
        {...rest}
        {...wiring}
        onChange={({ target }) => onType(target.value)}
      />
    )}
  </Field>
)
