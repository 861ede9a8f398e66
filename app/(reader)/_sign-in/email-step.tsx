'use client'

import { useState } from 'react'
import { useCall } from '@/app/_api/use-call'
import { useSubmit } from '@/app/_api/use-submit'
import { Button } from '@/app/_ui/button'
import { EmailInput } from '@/app/_ui/email-input'
import { Field } from '@/app/_ui/field'
import { Form } from '@/app/_ui/form'
import { useFirstFocus } from '@/app/_ui/use-first-focus'
import { useAccountWords } from '@/app/_words/account-words'
import type { CodeSent } from '@/lib/contract/sign-in'

type Props = {
  /** What was typed in another step. */
  email: string
  /** Browsers may show passkeys among the addresses. */
  offersPasskeys: boolean
  onSent: (email: string, digits: number) => void
  /** null: passwords are not taken here. */
  onPassword: ((email: string) => void) | null
}

/** A code by mail; a password instead, for who has one. */
export function EmailStep({ email: typed, offersPasskeys, onSent, onPassword }: Props) {
  const { t, language } = useAccountWords()
  const call = useCall()
  const [email, setEmail] = useState(typed)
  const { submit, busy, refusal } = useSubmit(
    () => call<CodeSent>('POST', '/sign-in/codes', { body: { email, language } }),
    ({ digits }) => onSent(email.trim(), digits),
  )
  const field = useFirstFocus()
  const error = refusal?.code === 'invalid-input' ? t('signIn.emailWrong') : refusal?.title

  return (
    <Form onSubmit={submit} className="grid gap-4">
      <Field label={t('signIn.email')} hint={t('signIn.intro')} error={error}>
        {(wiring) => (
          <EmailInput
            {...wiring}
            ref={field}
            name="email"
            autoComplete={offersPasskeys ? 'username webauthn' : 'email'}
            enterKeyHint="send"
            value={email}
            onType={setEmail}
          />
        )}
      </Field>
      <Button type="submit" tone="primary" wide busy={busy}>
        {t('signIn.send')}
      </Button>
      {onPassword && (
        <Button tone="quiet" wide onClick={() => onPassword(email)}>
          {t('password.use')}
        </Button>
      )}
    </Form>
  )
}
