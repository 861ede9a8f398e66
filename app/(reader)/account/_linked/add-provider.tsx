'use client'

import { useState } from 'react'
import { useCall } from '@/app/_api/use-call'
import { useSubmit } from '@/app/_api/use-submit'
import { Button } from '@/app/_ui/button'
import { FieldError } from '@/app/_ui/field'
import { ProviderMark } from '@/app/_ui/provider-mark'
import { useAccountWords } from '@/app/_words/account-words'
import { linkingPath } from '@/lib/accounts/link/linking-path'
import type { OfferedProvider } from '@/lib/contract/ways'
import { authorizationAddress } from '../../_sign-in/authorization-address'

/** Says what is going to happen first: from then on that service opens this account. */
export function AddProvider({ provider: { id, kind, name } }: { provider: OfferedProvider }) {
  const { t } = useAccountWords()
  const call = useCall()
  const [isAsking, setIsAsking] = useState(false)
  const [hasFailed, setHasFailed] = useState(false)
  const { submit, busy, refusal } = useSubmit(
    () => call<null>('POST', '/account/links', { body: { provider: id } }),
    async () => {
      const address = await authorizationAddress(id, linkingPath).catch(() => null)
      if (address) window.location.assign(address)
      else setHasFailed(true)
    },
  )
  if (!isAsking) {
    return (
      <Button
        aria-label={t('ways.add', { name })}
        className="min-w-[calc(50%-0.25rem)] grow"
        onClick={() => setIsAsking(true)}
      >
        <ProviderMark kind={kind} />
        <span className="min-w-0 wrap-anywhere">{name}</span>
      </Button>
    )
  }
  return (
    <div className="grid basis-full gap-3 rounded-md bg-sunken p-3">
      <p>{t('ways.addAbout', { name })}</p>
      {refusal && <FieldError>{refusal.title}</FieldError>}
      {hasFailed && <FieldError>{t('signIn.providerFailed')}</FieldError>}
      <div className="flex flex-wrap gap-2">
        <Button tone="primary" busy={busy} onClick={() => submit()}>
          {t('ways.go', { name })}
        </Button>
        <Button onClick={() => setIsAsking(false)}>{t('cancel')}</Button>
      </div>
    </div>
  )
}
