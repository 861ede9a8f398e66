'use client'

import { KeyRound } from 'lucide-react'
import { type InputHTMLAttributes, type SyntheticEvent, useState } from 'react'
import { Button } from '@/app/_ui/button'
import { codeLength } from '@/app/_ui/digits'
import { DigitsInput } from '@/app/_ui/digits-input'
import { Field, FieldError } from '@/app/_ui/field'
import { Form } from '@/app/_ui/form'
import { Input } from '@/app/_ui/input'
import { useAccountWords } from '@/app/_words/account-words'
import type { SecondFactor } from '@/lib/contract/second-factor'
import { useShown } from './use-shown'

type Props = { second: SecondFactor; onShown: () => void }

/** An app's code, a passkey, or a recovery code: whichever there is. */
export function SecondForm({ second, onShown }: Props) {
  const { t } = useAccountWords()
  const shown = useShown(onShown)
  const hasApp = second.authenticator !== null
  const [isRecovery, setRecovery] = useState(!hasApp && second.passkeys === 0)
  const asksCode = isRecovery || hasApp
  const turn = () => {
    shown.forget()
    setRecovery(!isRecovery)
  }
  return (
    <div className="grid gap-4">
      {asksCode && <CodeField key={String(isRecovery)} isRecovery={isRecovery} shown={shown} />}
      {second.passkeys > 0 && (
        <Button wide busy={shown.busy} autoFocus={!asksCode} onClick={shown.showPasskey}>
          {!shown.busy && <KeyRound aria-hidden className="size-4" />}
          {t('second.usePasskey')}
        </Button>
      )}
      {!asksCode && shown.error && <FieldError>{shown.error}</FieldError>}
      {second.recoveryCodes > 0 && (hasApp || second.passkeys > 0) && (
        <Button tone="quiet" size="small" onClick={turn}>
          {t(isRecovery ? 'second.useOther' : 'second.useRecovery')}
        </Button>
      )}
      <p className="border-t border-line pt-3 text-sm text-soft">{t('second.lost')}</p>
    </div>
  )
}

type FieldProps = { isRecovery: boolean; shown: ReturnType<typeof useShown> }

/** Sends itself as soon as the last digit is there. */
function CodeField({ isRecovery, shown }: FieldProps) {
  const { t } = useAccountWords()
  const [code, setCode] = useState('')
  const send = async (typed: string) => {
    if (!(await shown.showCode(typed))) setCode('')
  }
  const type = (digits: string) => {
    setCode(digits)
    if (digits.length === codeLength && digits !== code && !shown.busy) void send(digits)
  }
  const submit = (event: SyntheticEvent) => {
    event.preventDefault()
    if (code.length >= codeLength && !shown.busy) void send(code)
  }
  return (
    <Form onSubmit={submit} className="grid gap-4">
      <Field
        label={t(isRecovery ? 'second.recovery' : 'second.code')}
        hint={t(isRecovery ? 'second.recoveryHint' : 'second.codeHint')}
        error={shown.error}
      >
        {(wiring) => {
          const control = { ...wiring, autoFocus: true, value: code, readOnly: shown.busy }
          return isRecovery ? (
            <RecoveryInput {...control} onChange={({ target }) => setCode(target.value)} />
          ) : (
            <DigitsInput {...control} onType={type} />
          )
        }}
      </Field>
      <Button type="submit" tone="primary" wide busy={shown.busy} disabled={code.length < codeLength}>
        {t('second.enter')}
      </Button>
    </Form>
  )
}

const RecoveryInput = (props: InputHTMLAttributes<HTMLInputElement>) => (
  <Input
    {...props}
    className="font-mono"
    autoComplete="off"
    autoCapitalize="off"
    spellCheck={false}
    maxLength={40}
  />
)
