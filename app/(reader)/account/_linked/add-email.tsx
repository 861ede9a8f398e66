'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { useCall } from '@/app/_api/use-call'
import { useSubmit } from '@/app/_api/use-submit'
import { Button } from '@/app/_ui/button'
import { Field } from '@/app/_ui/field'
import { Form } from '@/app/_ui/form'
import { Input } from '@/app/_ui/input'
import { useAccountWords } from '@/app/_words/account-words'
import { digitsOf } from '../../_sign-in/digits'

type Step = 'closed' | 'address' | 'code'

/** An address, for an account that has none. */
export function AddEmail() {
  const { t } = useAccountWords()
  const [step, setStep] = useState<Step>('closed')
  const [email, setEmail] = useState('')
  if (step === 'closed') {
    return <Button onClick={() => setStep('address')}>{t('ways.addEmail')}</Button>
  }
  return (
    <div className="w-full rounded-md bg-sunken p-3">
      {step === 'address' ? (
        <Address email={email} onType={setEmail} onSent={() => setStep('code')} />
      ) : (
        <Code email={email} onOther={() => setStep('address')} />
      )}
    </div>
  )
}

type AddressProps = { email: string; onType: (email: string) => void; onSent: () => void }

function Address({ email, onType, onSent }: AddressProps) {
  const { t } = useAccountWords()
  const call = useCall()
  const { submit, busy, refusal } = useSubmit(
    () => call<null>('POST', '/account/email-codes', { body: { email } }),
    onSent,
  )
  const error = refusal?.code === 'invalid-input' ? t('signIn.emailWrong') : refusal?.title
  return (
    <Form onSubmit={submit} className="grid gap-3">
      <Field label={t('signIn.email')} hint={t('ways.addEmailAbout')} error={error}>
        {(wiring) => (
          <Input
            {...wiring}
            type="email"
            autoComplete="email"
            autoFocus
            value={email}
            onChange={({ target }) => onType(target.value)}
          />
        )}
      </Field>
      <Button type="submit" tone="primary" className="justify-self-start" busy={busy}>
        {t('signIn.send')}
      </Button>
    </Form>
  )
}

function Code({ email, onOther }: { email: string; onOther: () => void }) {
  const { t } = useAccountWords()
  const call = useCall()
  const router = useRouter()
  const [code, setCode] = useState('')
  const { submit, busy, refusal } = useSubmit(
    () => call<{ isMergeOffered: boolean }>('PUT', '/account/email', { body: { code } }),
    () => router.refresh(),
  )
  const error = refusal?.code === 'invalid-input' ? t('code.label') : refusal?.title
  return (
    <Form onSubmit={submit} className="grid gap-3">
      <p>{t('code.sent', { email })}</p>
      <Field label={t('code.label')} error={error}>
        {(wiring) => (
          <Input
            {...wiring}
            inputMode="numeric"
            autoComplete="one-time-code"
            autoFocus
            value={code}
            onChange={({ target }) => setCode(digitsOf(target.value))}
          />
        )}
      </Field>
      <div className="flex flex-wrap gap-2">
        <Button type="submit" tone="primary" busy={busy}>
          {t('ways.confirmEmail')}
        </Button>
        <Button onClick={onOther}>{t('code.otherEmail')}</Button>
      </div>
    </Form>
  )
}
