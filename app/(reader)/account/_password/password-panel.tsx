'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { Button } from '@/app/_ui/button'
import { Notice } from '@/app/_ui/notice'
import { Panel } from '@/app/_ui/panel'
import { useAccountWords } from '@/app/_words/account-words'
import type { Account } from '@/lib/contract/sign-in'
import { PasswordForm } from './password-form'
import { PasswordRemoval } from './password-removal'

type Deed = 'set' | 'removed'

/** A password beside the mailed codes, for who wants one. */
export function PasswordPanel({ account: { email, hasPassword } }: { account: Account }) {
  const { t } = useAccountWords()
  const router = useRouter()
  const [doing, setDoing] = useState<Deed | null>(null)
  const [done, setDone] = useState<Deed | null>(null)
  if (email === null) return null
  const begin = (what: Deed) => () => {
    setDone(null)
    setDoing(what)
  }
  const end = (what: Deed | null) => {
    setDoing(null)
    setDone(what)
    if (what) router.refresh()
  }
  return (
    <Panel
      id="password"
      title={t('password.title')}
      intro={t(hasPassword ? 'password.has' : 'password.none')}
    >
      {doing === 'set' && <PasswordForm email={email} hasPassword={hasPassword} onEnd={end} />}
      {doing === 'removed' && <PasswordRemoval onEnd={end} />}
      {doing === null && (
        <div className="flex flex-wrap gap-3">
          <Button onClick={begin('set')}>{t(hasPassword ? 'password.change' : 'password.begin')}</Button>
          {hasPassword && <Button onClick={begin('removed')}>{t('password.remove')}</Button>}
        </div>
      )}
      {done && <Notice tone="good">{t(`password.${done}`)}</Notice>}
    </Panel>
  )
}
