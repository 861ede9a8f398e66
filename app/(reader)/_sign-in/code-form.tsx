'use client'

import { type SyntheticEvent, useState } from 'react'
import { useCall } from '@/app/_api/use-call'
import { Button } from '@/app/_ui/button'
import { Field } from '@/app/_ui/field'
import { Form } from '@/app/_ui/form'
import { Input } from '@/app/_ui/input'
import { useAccountWords } from '@/app/_words/account-words'
import type { Account } from '@/lib/contract/sign-in'
import { digitsOf } from './digits'

const length = 6

/** Sends itself as soon as the last digit is there. */
export function CodeForm({ onEntered }: { onEntered: (account: Account) => void }) {
  const { t } = useAccountWords()
  const { code, error, busy, type, submit } = useCodeEntry(onEntered)
  return (
    <Form onSubmit={submit} className="grid gap-4">
      <Field label={t('code.label')} error={error}>
        {(wiring) => (
          <Input
            {...wiring}
            className="text-center text-2xl tracking-[0.4em] tabular-nums"
            name="code"
            inputMode="numeric"
            autoComplete="one-time-code"
            autoFocus
            value={code}
            readOnly={busy}
            onChange={(event) => type(event.target.value)}
          />
        )}
      </Field>
      <Button type="submit" tone="primary" wide busy={busy} disabled={code.length < length}>
        {t('code.enter')}
      </Button>
    </Form>
  )
}

function useCodeEntry(onEntered: (account: Account) => void) {
  const call = useCall()
  const [code, setCode] = useState('')
  const [error, setError] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)

  const enter = async (digits: string) => {
    setBusy(true)
    setError(null)
    const answer = await call<Account>('POST', '/sign-in/session', { body: { code: digits } })
    setBusy(false)
    if (answer.ok) return onEntered(answer.body)
    setError(answer.problem.title)
    setCode('')
  }
  const type = (typed: string) => {
    const digits = digitsOf(typed)
    setCode(digits)
    if (digits.length === length && digits !== code && !busy) enter(digits)
  }
  const submit = (event: SyntheticEvent) => {
    event.preventDefault()
    if (code.length === length && !busy) enter(code)
  }
  return { code, error, busy, type, submit }
}
