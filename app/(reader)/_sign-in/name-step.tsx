'use client'

import { useState } from 'react'
import { useCall } from '@/app/_api/use-call'
import { useSubmit } from '@/app/_api/use-submit'
import { Button } from '@/app/_ui/button'
import { Field } from '@/app/_ui/field'
import { Form } from '@/app/_ui/form'
import { Input } from '@/app/_ui/input'
import { useAccountWords } from '@/app/_words/account-words'
import type { Account } from '@/lib/contract/sign-in'
import { longestDisplayName } from '@/lib/contract/words'

export function NameStep({ onNamed }: { onNamed: () => void }) {
  const { t } = useAccountWords()
  const call = useCall()
  const [name, setName] = useState('')
  const { submit, busy, refusal } = useSubmit(
    () => call<Account>('PATCH', '/account', { body: { name } }),
    onNamed,
  )
  const error = refusal?.code === 'invalid-input' ? t('name.wrong') : refusal?.title

  return (
    <Form onSubmit={submit} className="grid gap-4">
      <p className="text-soft">{t('name.intro')}</p>
      <Field label={t('name.label')} hint={t('name.hint')} error={error}>
        {(wiring) => (
          <Input
            {...wiring}
            name="name"
            autoComplete="nickname"
            enterKeyHint="done"
            autoFocus
            maxLength={longestDisplayName}
            value={name}
            onChange={(event) => setName(event.target.value)}
          />
        )}
      </Field>
      <Button type="submit" tone="primary" wide busy={busy}>
        {t('name.done')}
      </Button>
    </Form>
  )
}
