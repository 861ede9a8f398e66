'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { useCall } from '@/app/_api/use-call'
import { useSubmit } from '@/app/_api/use-submit'
import { Button } from '@/app/_ui/button'
import { EmailInput } from '@/app/_ui/email-input'
import { Field } from '@/app/_ui/field'
import { Form } from '@/app/_ui/form'
import { WithStrong } from '@/app/_ui/with-strong'
import { useAccountWords } from '@/app/_words/account-words'
import type { CodeSent } from '@/lib/contract/sign-in'
import { CodeForm } from '../../_sign-in/code-form'

type Step = 'closed' | 'address' | 'code'

/** An address, for an account that has none. */
export function AddEmail() {
  const { t } = useAccountWords()
  const [step, setStep] = useState<Step>('closed')
  const [email, setEmail] = useState('')
  const [digits, setDigits] = useState(0)
  const send = (sent: CodeSent) => {
    setDigits(sent.digits)
    setStep('code')
  }
  if (step === 'closed') {
    return (
      <Button className="justify-self-start" onClick={() => setStep('address')}>
        {t('ways.addEmail')}
      </Button>
    )
  }
  return (
    <div className="w-full rounded-md bg-sunken p-3">
      {step === 'address' ? (
        <Address email={email} onType={setEmail} onSent={send} />
      ) : (
        <Code email={email} digits={digits} onOther={() => setStep('address')} />
      )}
    </div>
  )
}

type AddressProps = { email: string; onType: (email: string) => void; onSent: (sent: CodeSent) => void }

function Address({ email, onType, onSent }: AddressProps) {
  const { t } = useAccountWords()
  const call = useCall()
  const { submit, busy, refusal } = useSubmit(
    () => call<CodeSent>('POST', '/account/email-codes', { body: { email } }),
    onSent,
  )
  const error = refusal?.code === 'invalid-input' ? t('signIn.emailWrong') : refusal?.title
  return (
    <Form onSubmit={submit} className="grid gap-3">
      <Field label={t('signIn.email')} hint={t('ways.addEmailAbout')} error={error}>
        {(wiring) => (
          <EmailInput {...wiring} name="email" enterKeyHint="send" autoFocus value={email} onType={onType} />
        )}
      </Field>
      <Button type="submit" tone="primary" className="justify-self-start" busy={busy}>
        {t('signIn.send')}
      </Button>
    </Form>
  )
}

type CodeProps = { email: string; digits: number; onOther: () => void }

function Code({ email, digits, onOther }: CodeProps) {
  const { t } = useAccountWords()
  const call = useCall()
  const router = useRouter()
  return (
    <div className="grid gap-3">
      <p>
        <WithStrong text={t('code.sent', { email })} strong={email} />
      </p>
      <CodeForm
        label={t('code.label')}
        digits={digits}
        button={t('ways.confirmEmail')}
        send={(code) => call<{ isMergeOffered: boolean }>('PUT', '/account/email', { body: { code } })}
        onEntered={() => router.refresh()}
      />
      <Button tone="quiet" size="small" onClick={onOther}>
        {t('code.otherEmail')}
      </Button>
    </div>
  )
}
