'use client'

import { useState } from 'react'
import { useCall } from '@/app/_api/use-call'
import { useSubmit } from '@/app/_api/use-submit'
import { Button } from '@/app/_ui/button'
import { Form } from '@/app/_ui/form'
import { useAccountWords } from '@/app/_words/account-words'
import type { PhoneCodeSent } from '@/lib/contract/phone'
import { PhoneField } from './phone-field'

/** A number as it was typed, and as the server understood it, all but its ends covered. */
export type Texted = { typed: string; shown: string }

type Props = {
  /** The slug of the site that texts the code. */
  site: string
  /** What was typed in another step. */
  typed: string
  onSent: (texted: Texted) => void
  /** null: there is no other way. */
  onBack: (() => void) | null
}

export function PhoneStep({ site, typed: former, onSent, onBack }: Props) {
  const { t, language } = useAccountWords()
  const call = useCall()
  const [typed, setTyped] = useState(former)
  const { submit, busy, refusal } = useSubmit(
    () => call<PhoneCodeSent>('POST', '/sign-in/phone-codes', { body: { site, phone: typed, language } }),
    ({ phone }) => onSent({ typed, shown: phone }),
  )
  return (
    <Form onSubmit={submit} className="grid gap-4">
      <PhoneField typed={typed} refusal={refusal} onType={setTyped} autoFocus={onBack !== null} />
      <Button type="submit" tone="primary" wide busy={busy}>
        {t('signIn.send')}
      </Button>
      {onBack && (
        <Button tone="quiet" wide onClick={onBack}>
          {t('signIn.otherWays')}
        </Button>
      )}
    </Form>
  )
}
