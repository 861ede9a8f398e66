'use client'

import { type SyntheticEvent, useState } from 'react'
import type { Answer } from '@/app/_api/ask'
import { Button } from '@/app/_ui/button'
import { Field } from '@/app/_ui/field'
import { Form } from '@/app/_ui/form'
import { Input } from '@/app/_ui/input'
import { useAccountWords } from '@/app/_words/account-words'
import { digitsOf } from './digits'

const length = 6

type Props<T> = {
  label: string
  /** What the button says; else "Sign in". */
  button?: string
  send: (digits: string) => Promise<Answer<T>>
  onEntered: (answer: T) => void
}

/** Sends itself as soon as the last digit is there. */
export function CodeForm<T>({ label, button, send, onEntered }: Props<T>) {
  const { t } = useAccountWords()
  const { code, error, busy, type, submit } = useCodeEntry(send, onEntered)
  return (
    <Form onSubmit={submit} className="grid gap-4">
      <Field label={label} error={error}>
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
        {button ?? t('code.enter')}
      </Button>
    </Form>
  )
}

function useCodeEntry<T>(send: Props<T>['send'], onEntered: Props<T>['onEntered']) {
  const [code, setCode] = useState('')
  const [error, setError] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)

  const enter = async (digits: string) => {
    setBusy(true)
    setError(null)
    const answer = await send(digits)
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
