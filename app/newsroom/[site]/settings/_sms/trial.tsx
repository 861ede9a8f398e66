'use client'

import { useState } from 'react'
import { useCall } from '@/app/_api/use-call'
import { useSubmit } from '@/app/_api/use-submit'
import { Button } from '@/app/_ui/button'
import { Field } from '@/app/_ui/field'
import { Form } from '@/app/_ui/form'
import { Input } from '@/app/_ui/input'
import { Notice } from '@/app/_ui/notice'
import { useNewsroomWords } from '@/app/_words/newsroom-words'
import type { SmsOutcome } from '@/lib/contract/phone'

/** A text to one's own number, and what the gateway says to it. */
export function Trial({ slug }: { slug: string }) {
  const { t } = useNewsroomWords()
  const call = useCall()
  const [phone, setPhone] = useState('')
  const [outcome, setOutcome] = useState<SmsOutcome | null>(null)
  const { submit, busy, refusal } = useSubmit(() => {
    setOutcome(null)
    return call<SmsOutcome>('POST', `/sites/${slug}/sms/trials`, { body: { phone } })
  }, setOutcome)
  const error = refusal?.code === 'invalid-input' ? t('sms.wrong.phone') : refusal?.title
  return (
    <Form onSubmit={submit} className="grid gap-3 border-t border-line pt-4">
      <Field label={t('sms.trial')} hint={t('sms.trialHint')} error={error}>
        {(wiring) => (
          <div className="flex gap-3">
            <Input
              {...wiring}
              type="tel"
              autoComplete="tel"
              placeholder="+7 701 234 56 78"
              value={phone}
              onChange={({ target }) => setPhone(target.value)}
            />
            <Button type="submit" busy={busy}>
              {t('sms.trialSend')}
            </Button>
          </div>
        )}
      </Field>
      {outcome && <Said outcome={outcome} />}
    </Form>
  )
}

function Said({ outcome: { fault, status } }: { outcome: SmsOutcome }) {
  const { t } = useNewsroomWords()
  if (fault === null) return <Notice tone="good">{t('sms.trialTaken', { status: status ?? '' })}</Notice>
  return <Notice tone="bad">{t(`sms.fault.${fault}`, { status: status ?? '' })}</Notice>
}
