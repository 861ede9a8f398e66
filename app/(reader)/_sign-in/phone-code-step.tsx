'use client'

import { useState } from 'react'
import { useCall } from '@/app/_api/use-call'
import { Button } from '@/app/_ui/button'
import { WithStrong } from '@/app/_ui/with-strong'
import { useAccountWords } from '@/app/_words/account-words'
import type { Account } from '@/lib/contract/sign-in'
import { CodeForm } from './code-form'
import type { Texted } from './phone-step'
import { ResendCode } from './resend-code'
import { unbroken } from './unbroken'

type Props = {
  site: string
  texted: Texted
  onEntered: (account: Account) => void
  onOtherPhone: () => void
}

/** The digits from the text; phones that read it offer them by themselves. */
export function PhoneCodeStep({ site, texted, onEntered, onOtherPhone }: Props) {
  const { t, language } = useAccountWords()
  const call = useCall()
  const [sent, setSent] = useState(1)
  const phone = unbroken(texted.shown)
  const resend = () => call('POST', '/sign-in/phone-codes', { body: { site, phone: texted.typed, language } })
  return (
    <>
      <p className="text-soft">
        <WithStrong text={t('phone.sent', { phone })} strong={phone} />
      </p>
      <CodeForm
        key={sent}
        label={t('phone.codeLabel')}
        send={(code) => call<Account>('POST', '/sign-in/phone-session', { body: { code } })}
        onEntered={onEntered}
      />
      <div className="grid gap-1 border-t border-line pt-3">
        <ResendCode send={resend} onResent={() => setSent((former) => former + 1)} />
        <Button tone="quiet" size="small" onClick={onOtherPhone}>
          {t('phone.other')}
        </Button>
      </div>
    </>
  )
}
