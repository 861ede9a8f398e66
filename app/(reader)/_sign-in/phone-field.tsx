'use client'

import type { Refusal } from '@/app/_api/ask'
import { Field } from '@/app/_ui/field'
import { Input } from '@/app/_ui/input'
import { useAccountWords } from '@/app/_words/account-words'

type Props = {
  typed: string
  refusal: Refusal | null
  onType: (typed: string) => void
  autoFocus?: boolean
}

export function PhoneField({ typed, refusal, onType, autoFocus = false }: Props) {
  const { t } = useAccountWords()
  const error = refusal?.code === 'invalid-input' ? t('phone.wrong') : refusal?.title
  return (
    <Field label={t('phone.label')} hint={t('phone.hint')} error={error}>
      {(wiring) => (
        <Input
          {...wiring}
          type="tel"
          name="tel"
          autoComplete="tel"
          enterKeyHint="send"
          autoFocus={autoFocus}
          placeholder="+7 701 234 56 78"
          value={typed}
          onChange={(event) => onType(event.target.value)}
        />
      )}
    </Field>
  )
}
