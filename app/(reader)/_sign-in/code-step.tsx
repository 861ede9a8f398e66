'use client'

import { useState } from 'react'
import { useCall } from '@/app/_api/use-call'
import { Button } from '@/app/_ui/button'
import { WithStrong } from '@/app/_ui/with-strong'
import { useAccountWords } from '@/app/_words/account-words'
import type { Account, CodeSent } from '@/lib/contract/sign-in'
import { CodeForm } from './code-form'
import { ResendCode } from './resend-code'

type Props = {
  email: string
  /** How many the code has. */
  digits: number
  mailbox: boolean
  onEntered: (account: Account) => void
  onOtherEmail: () => void
}

export function CodeStep({ email, digits, mailbox, onEntered, onOtherEmail }: Props) {
  const { t, language } = useAccountWords()
  const call = useCall()
  const [sent, setSent] = useState({ times: 1, digits })
  return (
    <>
      <p className="text-soft">
        <WithStrong text={t('code.sent', { email })} strong={email} />
      </p>
      <CodeForm
        key={sent.times}
        digits={sent.digits}
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
          send={() => call<CodeSent>('POST', '/sign-in/codes', { body: { email, language } })}
          onResent={({ digits }) => setSent(({ times }) => ({ times: times + 1, digits }))}
        />
        <Button tone="quiet" size="small" onClick={onOtherEmail}>
          {t('code.otherEmail')}
        </Button>
      </div>
    </>
  )
}
