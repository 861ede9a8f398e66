'use client'

import { useState } from 'react'
import { useCall } from '@/app/_api/use-call'
import { useSubmit } from '@/app/_api/use-submit'
import { Button } from '@/app/_ui/button'
import { Field } from '@/app/_ui/field'
import { Form } from '@/app/_ui/form'
import { Input } from '@/app/_ui/input'
import { Notice } from '@/app/_ui/notice'
import { useAccountWords } from '@/app/_words/account-words'
import type { Means } from './provider-buttons'
import { ProviderButtons } from './provider-buttons'

type Props = {
  means: Means
  backTo: string
  /** What was typed in another step. */
  email: string
  failure: string | null
  onSent: (email: string) => void
  onPassword: (email: string) => void
}

export function EmailStep({ means, backTo, email: typed, failure, onSent, onPassword }: Props) {
  const { t, language } = useAccountWords()
  const call = useCall()
  const [email, setEmail] = useState(typed)
  const { submit, busy, refusal } = useSubmit(
    () => call<null>('POST', '/sign-in/codes', { body: { email, language } }),
    () => onSent(email.trim()),
  )
  const error = refusal?.code === 'invalid-input' ? t('signIn.emailWrong') : refusal?.title

  return (
    <>
      {failure && <Notice tone="bad">{failure}</Notice>}
      <Form onSubmit={submit} className="grid gap-4">
        <Field label={t('signIn.email')} hint={t('signIn.intro')} error={error}>
          {(wiring) => (
            <Input
              {...wiring}
              type="email"
              name="email"
              autoComplete="email"
              value={email}
              onChange={(event) => setEmail(event.target.value)}
            />
          )}
        </Field>
        <Button type="submit" tone="primary" wide busy={busy}>
          {t('signIn.send')}
        </Button>
        <Button tone="quiet" wide onClick={() => onPassword(email)}>
          {t('password.use')}
        </Button>
      </Form>
      <ProviderButtons providers={means.providers} backTo={backTo} />
    </>
  )
}
