'use client'

import type { ReactNode } from 'react'
import { useCall } from '@/app/_api/use-call'
import { useSubmit } from '@/app/_api/use-submit'
import { Button } from '@/app/_ui/button'
import { Notice } from '@/app/_ui/notice'
import { OtherAccount } from '@/app/_ui/other-account'
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
  const { submit, busy, refusal } = useSubmit(
    () => call<{ site: string }>('POST', '/invitations', { body: { token } }),
    ({ site }) => {
      forgetToken()
      window.location.assign(`/newsroom/${site}/queue`)
    },
  )
  return (
    <Sheet title={t('invitation.title')}>
      {email && <p>{t('invitation.as', { email })}</p>}
      {refusal && <Notice tone="bad">{refusal.title}</Notice>}
      {refusal && isAboutName(refusal.code) && (
        <a href="/account" target="_blank" rel="noopener" className="text-accent underline">
          {t('account.title')}
        </a>
      )}
      <Button tone="primary" wide busy={busy} onClick={submit}>
        {t('invitation.accept')}
      </Button>
      <OtherAccount />
    </Sheet>
  )
}

const isAboutName = (code: string) => code === 'name-taken' || code === 'name-refused'
