'use client'

import { type SyntheticEvent, useState } from 'react'
import { useCall } from '@/app/_api/use-call'
import { useSubmit } from '@/app/_api/use-submit'
import { Button } from '@/app/_ui/button'
import { buttonLook, type Tone } from '@/app/_ui/button-look'
import { CopyButton } from '@/app/_ui/copy-button'
import { cx } from '@/app/_ui/cx'
import { codeLength } from '@/app/_ui/digits'
import { DigitsInput } from '@/app/_ui/digits-input'
import { Field, FieldError } from '@/app/_ui/field'
import { Form } from '@/app/_ui/form'
import { useAccountWords } from '@/app/_words/account-words'
import type { Enrolment, RecoveryCodes } from '@/lib/contract/second-factor'
import { QrCode } from './qr-code'

type Props = { begin: string; tone?: Tone; onDone: (codes: string[] | null) => void }

/** An app is shown a secret and answers with its first code. `begin`: what the button says. */
export function SetUp({ begin, tone = 'primary', onDone }: Props) {
  const call = useCall()
  const [enrolment, setEnrolment] = useState<Enrolment | null>(null)
  const { submit, busy, refusal } = useSubmit(
    () => call<Enrolment>('POST', '/account/authenticator'),
    setEnrolment,
  )
  if (enrolment) return <Confirm enrolment={enrolment} onDone={onDone} />
  return (
    <>
      <Button tone={tone} className="justify-self-start" busy={busy} onClick={submit}>
        {begin}
      </Button>
      {refusal && <FieldError>{refusal.title}</FieldError>}
    </>
  )
}

type ConfirmProps = { enrolment: Enrolment; onDone: (codes: string[] | null) => void }

function Confirm({ enrolment: { enrolment, secret, uri }, onDone }: ConfirmProps) {
  const { t } = useAccountWords()
  const call = useCall()
  const [code, setCode] = useState('')
  const { submit, busy, refusal } = useSubmit(
    () => call<RecoveryCodes>('PUT', '/account/authenticator', { body: { enrolment, code } }),
    ({ recoveryCodes }) => onDone(recoveryCodes),
  )
  const send = (event: SyntheticEvent) => {
    event.preventDefault()
    if (code.length === codeLength) void submit()
  }
  return (
    <div className="grid gap-5">
      <div className="grid justify-items-start gap-3">
        <p className="font-semibold">{t('second.scan')}</p>
        <QrCode text={uri} label={t('second.qr')} />
        {/* a phone cannot be pointed at itself */}
        <a href={uri} className={cx(buttonLook({}), 'not-pointer-coarse:hidden')}>
          {t('second.openApp')}
        </a>
        <p className="text-sm text-soft">{t('second.letters')}</p>
        <p className="flex flex-wrap items-center gap-3">
          <code data-secret translate="no" className="font-mono text-balance">
            {secret.replace(/.{4}(?=.)/g, '$& ')}
          </code>
          <CopyButton text={secret} label={t('second.copy')} doneLabel={t('second.copied')} />
        </p>
      </div>
      <Form onSubmit={send} className="grid gap-4">
        <Field label={t('second.first')} hint={t('second.codeHint')} error={refusal?.title}>
          {(wiring) => <DigitsInput {...wiring} name="code" value={code} readOnly={busy} onType={setCode} />}
        </Field>
        <Button type="submit" tone="primary" wide busy={busy} disabled={code.length < codeLength}>
          {t('second.enter')}
        </Button>
      </Form>
    </div>
  )
}
