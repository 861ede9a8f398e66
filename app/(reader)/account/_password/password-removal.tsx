'use client'

import { useState } from 'react'
import { useCall } from '@/app/_api/use-call'
import { useSubmit } from '@/app/_api/use-submit'
import { Button } from '@/app/_ui/button'
import { Form } from '@/app/_ui/form'
import { useAccountWords } from '@/app/_words/account-words'
import { CurrentPassword } from './current-password'

export function PasswordRemoval({ onEnd }: { onEnd: (what: 'removed' | null) => void }) {
  const { t } = useAccountWords()
  const call = useCall()
  const [current, setCurrent] = useState('')
  const { submit, busy, refusal } = useSubmit(
    () => call<null>('DELETE', '/account/password', { body: { ...(current && { current }) } }),
    () => onEnd('removed'),
  )
  return (
    <Form onSubmit={submit} className="grid gap-4">
      <CurrentPassword value={current} error={refusal?.title} onType={setCurrent} />
      <div className="flex flex-wrap gap-3">
        <Button type="submit" tone="bad" busy={busy}>
          {t('password.remove')}
        </Button>
        <Button onClick={() => onEnd(null)}>{t('cancel')}</Button>
      </div>
    </Form>
  )
}
