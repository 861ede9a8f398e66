import type { ComponentProps } from 'react'
import { Input } from './input'

type Props = Omit<ComponentProps<'input'>, 'onChange'> & { onType: (email: string) => void }

/** As a phone's keyboard has to know it. */
export const EmailInput = ({ onType, ...rest }: Props) => (
  <Input
    inputMode="email"
    autoComplete="email"
    autoCapitalize="none"
    autoCorrect="off"
    spellCheck={false}
    {...rest}
    type="email"
    onChange={({ target }) => onType(target.value)}
  />
)
