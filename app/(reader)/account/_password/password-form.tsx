'use client'

import { useState } from 'react'
import { useCall } from '@/app/_api/use-call'
import { useSubmit } from '@/app/_api/use-submit'
import { Button } from '@/app/_ui/button'
import { Field } from '@/app/_ui/field'
import { Form } from '@/app/_ui/form'
import { PasswordInput } from '@/app/_ui/password-input'
import { useAccountWords } from '@/app/_words/account-words'
import { fewestOfPassword } from '@/lib/contract/words'
import { CurrentPassword } from './current-password'

type Props = { email: string; hasPassword: boolean; onEnd: (what: 'set' | null) => void }

export function PasswordForm({ email, hasPassword, onEnd }: Props) {
  const { t } = useAccountWords()
  const call = useCall()
  const [current, setCurrent] = useState('')
  const [password, setPassword] = useState('')
  const { submit, busy, refusal } = useSubmit(
    () => call<null>('PUT', '/account/password', { body: { password, ...(current && { current }) } }),
    () => onEnd('set'),
  )
  const isOfCurrent = refusal?.code === 'password-wrong'
  const error = refusal?.code === 'invalid-input' ? t('password.wrongLength') : refusal?.title
  return (
    <Form onSubmit={submit} className="grid gap-4">
      {/* for managers of passwords, which look for what can be typed into */}
      <input type="email" autoComplete="username" value={email} readOnly hidden />
      {hasPassword && (
        <CurrentPassword value={current} error={isOfCurrent ? error : null} onType={setCurrent} />
      )}
      <Field
        label={t('password.new')}
        hint={t('password.hint', { count: fewestOfPassword })}
        error={isOfCurrent ? null : error}
      >
        {(wiring) => (
          <PasswordInput
            {...wiring}
            autoFocus={!hasPassword}
            autoComplete="new-password"
            enterKeyHint="done"
            value={password}
            onChange={(event) => setPassword(event.target.value)}
          />
        )}
      </Field>
      <div className="flex flex-wrap gap-3">
        <Button type="submit" tone="primary" busy={busy}>
          {t('password.save')}
        </Button>
        <Button onClick={() => onEnd(null)}>{t('cancel')}</Button>
      </div>
    </Form>
  )
}
