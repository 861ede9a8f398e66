'use client'

import { Field } from '@/app/_ui/field'
import { PasswordInput } from '@/app/_ui/password-input'
import { useAccountWords } from '@/app/_words/account-words'

type Props = { value: string; error: string | null | undefined; onType: (typed: string) => void }

/** For who has not just signed in. */
export function CurrentPassword({ value, error, onType }: Props) {
  const { t } = useAccountWords()
  return (
    <Field label={t('password.current')} hint={t('password.currentAbout')} error={error}>
      {(wiring) => (
        <PasswordInput
          {...wiring}
          autoFocus
          autoComplete="current-password"
          value={value}
          onChange={(event) => onType(event.target.value)}
        />
      )}
    </Field>
  )
}
