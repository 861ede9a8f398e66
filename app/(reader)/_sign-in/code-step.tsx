'use client'

import { useState } from 'react'
import { useCall } from '@/app/_api/use-call'
import { Button } from '@/app/_ui/button'
import { WithStrong } from '@/app/_ui/with-strong'
import { useAccountWords } from '@/app/_words/account-words'
import type { Account } from '@/lib/contract/sign-in'
import { CodeForm } from './code-form'
import { ResendCode } from './resend-code'

type Props = {
  email: string
  mailbox: boolean
  onEntered: (account: Account) => void
  onOtherEmail: () => void
}

export function CodeStep({ email, mailbox, onEntered, onOtherEmail }: Props) {
  const { t, language } = useAccountWords()
  const call = useCall()
  const [sent, setSent] = useState(1)
  return (
    <>
      <p className="text-soft">
        <WithStrong text={t('code.sent', { email })} strong={email} />
      </p>
      <CodeForm
        key={sent}
        label={t('code.label')}
        send={(code) => call<Account>('POST', '/sign-in/session', { body: { code } })}
        onEntered={onEntered}
      />
      {mailbox && (
        <a href="/mailbox" target="_blank" rel="noopener" className="text-center text-accent underline">
          {t('code.mailbox')}
        </a>
      )}
      <div className="grid gap-1 border-t border-line pt-3">
        <ResendCode
          send={() => call<null>('POST', '/sign-in/codes', { body: { email, language } })}
          onResent={() => setSent((former) => former + 1)}
        />
        <Button tone="quiet" size="small" onClick={onOtherEmail}>
          {t('code.otherEmail')}
        </Button>
      </div>
    </>
  )
}
