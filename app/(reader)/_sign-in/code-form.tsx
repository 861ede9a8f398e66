'use client'

import { type SyntheticEvent, useState } from 'react'
import type { Answer } from '@/app/_api/ask'
import { Button } from '@/app/_ui/button'
import { codeLength } from '@/app/_ui/digits'
import { DigitsInput } from '@/app/_ui/digits-input'
import { Field } from '@/app/_ui/field'
import { Form } from '@/app/_ui/form'
import { useAccountWords } from '@/app/_words/account-words'

type Props<T> = {
  label: string
  /** What the button says; else "Sign in". */
  button?: string
  /** How many the code has. */
  digits?: number
  send: (digits: string) => Promise<Answer<T>>
  onEntered: (answer: T) => void
}

/** Sends itself as soon as the last digit is there. */
export function CodeForm<T>({ label, button, digits = codeLength, send, onEntered }: Props<T>) {
  const { t } = useAccountWords()
  const { code, error, busy, type, submit } = useCodeEntry(digits, send, onEntered)
  return (
    <Form onSubmit={submit} className="grid gap-4">
      <Field label={label} error={error}>
        {(wiring) => (
          <DigitsInput
            {...wiring}
            name="code"
            autoFocus
            digits={digits}
            value={code}
            readOnly={busy}
            onType={type}
          />
        )}
      </Field>
      <Button type="submit" tone="primary" wide busy={busy} disabled={code.length < digits}>
        {button ?? t('code.enter')}
      </Button>
    </Form>
  )
}

function useCodeEntry<T>(length: number, send: Props<T>['send'], onEntered: Props<T>['onEntered']) {
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
  const type = (digits: string) => {
    setCode(digits)
    if (digits.length === length && digits !== code && !busy) enter(digits)
  }
  const submit = (event: SyntheticEvent) => {
    event.preventDefault()
    if (code.length === length && !busy) enter(code)
  }
  return { code, error, busy, type, submit }
}
