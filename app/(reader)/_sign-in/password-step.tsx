'use client'

import { useState } from 'react'
import { useCall } from '@/app/_api/use-call'
import { useSubmit } from '@/app/_api/use-submit'
import { Button } from '@/app/_ui/button'
import { EmailInput } from '@/app/_ui/email-input'
import { Field } from '@/app/_ui/field'
import { Form } from '@/app/_ui/form'
import { PasswordInput } from '@/app/_ui/password-input'
import { useAccountWords } from '@/app/_words/account-words'
import type { Account } from '@/lib/contract/sign-in'

type Props = {
  email: string
  takesCodes: boolean
  onEntered: (account: Account) => void
  onBack: (email: string) => void
}

/** For who has set one; who has not, or has forgotten it, gets a code. */
export function PasswordStep({ email: known, takesCodes, onEntered, onBack }: Props) {
  const { t } = useAccountWords()
  const call = useCall()
  const [email, setEmail] = useState(known)
  const [password, setPassword] = useState('')
  const { submit, busy, refusal } = useSubmit(
    () => call<Account>('POST', '/sign-in/password', { body: { email, password } }),
    onEntered,
  )
  const error = refusal?.code === 'invalid-input' ? t('password.fill') : refusal?.title
  return (
    <Form onSubmit={submit} className="grid gap-4">
      <Field label={t('signIn.email')}>
        {(wiring) => (
          <EmailInput
            {...wiring}
            name="email"
            autoComplete="username"
            enterKeyHint="next"
            autoFocus={known === ''}
            value={email}
            onType={setEmail}
          />
        )}
      </Field>
      <Field label={t('password.label')} error={error}>
        {(wiring) => (
          <PasswordInput
            {...wiring}
            name="password"
            autoComplete="current-password"
            enterKeyHint="go"
            autoFocus={known !== ''}
            value={password}
            onChange={(event) => setPassword(event.target.value)}
          />
        )}
      </Field>
      <Button type="submit" tone="primary" wide busy={busy}>
        {t('code.enter')}
      </Button>
      <Button tone="quiet" wide onClick={() => onBack(email)}>
        {t(takesCodes ? 'password.byCode' : 'signIn.otherWays')}
      </Button>
    </Form>
  )
}
