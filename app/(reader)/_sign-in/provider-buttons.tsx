'use client'

import { useState } from 'react'
import { Button } from '@/app/_ui/button'
import { FieldError } from '@/app/_ui/field'
import { useAccountWords } from '@/app/_words/account-words'
import type { OfferedProvider } from '@/lib/contract/ways'
import { authorizationAddress } from './authorization-address'

export function ProviderButtons({ providers, backTo }: { providers: OfferedProvider[]; backTo: string }) {
  const { t } = useAccountWords()
  const [leaving, setLeaving] = useState<string | null>(null)
  const [failed, setFailed] = useState(false)

  const leave = async (id: string) => {
    setLeaving(id)
    setFailed(false)
    const address = await authorizationAddress(id, backTo).catch(() => null)
    if (address) return window.location.assign(address)
    setLeaving(null)
    setFailed(true)
  }

  return (
    <>
      {providers.map(({ id, name }) => (
        <Button key={id} wide busy={leaving === id} disabled={leaving !== null} onClick={() => leave(id)}>
          {t('signIn.provider', { name })}
        </Button>
      ))}
      {failed && <FieldError>{t('signIn.providerFailed')}</FieldError>}
    </>
  )
}
