import type { InputHTMLAttributes } from 'react'
import { digitsOf } from './digits'
import { Input } from './input'

type Props = Omit<InputHTMLAttributes<HTMLInputElement>, 'onChange' | 'className'> & {
  value: string
  /** How many the code has. */
  digits?: number
  onType: (digits: string) => void
}

/** For the digits of a code: six, unless it says otherwise. */
export const DigitsInput = ({ onType, digits, ...rest }: Props) => (
  <Input
    {...rest}
    className="text-center indent-[0.4em] text-2xl tracking-[0.4em] tabular-nums"
    inputMode="numeric"
    autoComplete="one-time-code"
    enterKeyHint="done"
    onChange={({ target }) => onType(digitsOf(target.value, digits))}
  />
)
