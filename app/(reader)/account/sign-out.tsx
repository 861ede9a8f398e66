'use client'

import { LogOut } from 'lucide-react'
import { useState } from 'react'
import { useCall } from '@/app/_api/use-call'
import { Button } from '@/app/_ui/button'
import { FieldError } from '@/app/_ui/field'
import { useAccountWords } from '@/app/_words/account-words'
import { endSubscription } from './_notifications/subscription'

export function SignOut() {
  const { t } = useAccountWords()
  const call = useCall()
  const [error, setError] = useState<string | null>(null)

  const leave = async () => {
    // whoever signs in here next must not be called with what concerns this person
    await endSubscription(call).catch(() => {})
    const answer = await call<null>('DELETE', '/account/session')
    if (answer.ok || answer.problem.code === 'not-signed-in') window.location.assign('/')
    else setError(answer.problem.title)
  }

  return (
    <section className="grid justify-items-start gap-2">
      <Button onClick={leave}>
        <LogOut aria-hidden className="size-4" />
        {t('account.signOut')}
      </Button>
      <p className="text-sm text-soft">{t('account.signOutAbout')}</p>
      {error && <FieldError>{error}</FieldError>}
    </section>
  )
}
