'use client'

import { useRouter } from 'next/navigation'
import { type ReactNode, useState } from 'react'
import { useCall } from '@/app/_api/use-call'
import { Button } from '@/app/_ui/button'
import { Notice } from '@/app/_ui/notice'
import { Sheet } from '@/app/_ui/sheet'
import { useAccountWords } from '@/app/_words/account-words'
import { forgetToken, useToken } from './use-token'

type Props = { account: { email: string | null } | null; children: ReactNode }

/** `children`: the way to sign in first. */
export function Invitation({ account, children }: Props) {
  const { t } = useAccountWords()
  const token = useToken()
  if (token === undefined) return null
  if (token === null) {
    return (
      <Sheet title={t('invitation.title')}>
        <p>{t('invitation.broken')}</p>
      </Sheet>
    )
  }
  if (account) return <Acceptance email={account.email} token={token} />
  return (
    <>
      <Notice tone="info">
        {t('invitation.title')}. {t('invitation.signIn')}
      </Notice>
      {children}
    </>
  )
}

function Acceptance({ email, token }: { email: string | null; token: string }) {
  const { t } = useAccountWords()
  const call = useCall()
  const router = useRouter()
  const [error, setError] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)

  const accept = async () => {
    setBusy(true)
    setError(null)
    const answer = await call<{ site: string }>('POST', '/invitations', { body: { token } })
    setBusy(false)
    if (!answer.ok) return setError(answer.problem.title)
    forgetToken()
    window.location.assign(`/newsroom/${answer.body.site}/queue`)
  }
  const leave = async () => {
    await call<null>('DELETE', '/account/session')
    router.refresh()
  }

  return (
    <Sheet title={t('invitation.title')}>
      {email && <p>{t('invitation.as', { email })}</p>}
      {error && <Notice tone="bad">{error}</Notice>}
      <Button tone="primary" wide busy={busy} onClick={accept}>
        {t('invitation.accept')}
      </Button>
      <Button tone="quiet" size="small" onClick={leave}>
        {t('connect.other')}
      </Button>
    </Sheet>
  )
}
