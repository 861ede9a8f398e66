'use client'

import { useState } from 'react'
import { useCall } from '@/app/_api/use-call'
import { useSubmit } from '@/app/_api/use-submit'
import { Button } from '@/app/_ui/button'
import { Field } from '@/app/_ui/field'
import { Form } from '@/app/_ui/form'
import { Select } from '@/app/_ui/input'
import { WithStrong } from '@/app/_ui/with-strong'
import { useAccountWords } from '@/app/_words/account-words'
import type { Sender } from '@/lib/accounts/phone/list-senders'
import type { OwnPhone, PhoneCodeSent } from '@/lib/contract/phone'
import { CodeForm } from '../../_sign-in/code-form'
import { PhoneField } from '../../_sign-in/phone-field'
import { unbroken } from '../../_sign-in/unbroken'

type Props = { senders: Sender[]; onSet: () => void; onCancel: () => void }

/** A number, and then the code that proves it. */
export function NewPhone({ senders, onSet, onCancel }: Props) {
  const { t, language } = useAccountWords()
  const call = useCall()
  const [site, setSite] = useState(senders[0]?.slug ?? '')
  const [typed, setTyped] = useState('')
  const [shown, setShown] = useState<string | null>(null)
  const { submit, busy, refusal } = useSubmit(
    () => call<PhoneCodeSent>('POST', '/account/phone-codes', { body: { site, phone: typed, language } }),
    ({ phone }) => setShown(phone),
  )
  if (shown !== null) {
    return (
      <>
        <p className="text-soft">
          <WithStrong text={t('phone.sent', { phone: unbroken(shown) })} strong={unbroken(shown)} />
        </p>
        <CodeForm
          label={t('phone.codeLabel')}
          button={t('phone.confirm')}
          send={(code) => call<OwnPhone>('PUT', '/account/phone', { body: { code } })}
          onEntered={onSet}
        />
        <Button tone="quiet" size="small" onClick={() => setShown(null)}>
          {t('phone.other')}
        </Button>
      </>
    )
  }
  return (
    <Form onSubmit={submit} className="grid gap-4">
      <PhoneField typed={typed} refusal={refusal} onType={setTyped} autoFocus />
      {senders.length > 1 && (
        <Field label={t('phone.sender')}>
          {(wiring) => (
            <Select {...wiring} value={site} onChange={(event) => setSite(event.target.value)}>
              {senders.map(({ slug, name }) => (
                <option key={slug} value={slug}>
                  {name}
                </option>
              ))}
            </Select>
          )}
        </Field>
      )}
      <div className="flex flex-wrap gap-3">
        <Button type="submit" tone="primary" busy={busy}>
          {t('signIn.send')}
        </Button>
        <Button onClick={onCancel}>{t('cancel')}</Button>
      </div>
    </Form>
  )
}
