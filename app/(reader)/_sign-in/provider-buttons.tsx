'use client'

import { useState } from 'react'
import { Button } from '@/app/_ui/button'
import { FieldError } from '@/app/_ui/field'
import { ProviderMark } from '@/app/_ui/provider-mark'
import { useAccountWords } from '@/app/_words/account-words'
import type { OfferedProvider } from '@/lib/contract/ways'
import { authorizationAddress } from './authorization-address'

export function ProviderButtons({ providers, backTo }: { providers: OfferedProvider[]; backTo: string }) {
  const { t } = useAccountWords()
  const [leaving, setLeaving] = useState<string | null>(null)
  const [failed, setFailed] = useState(false)
  const short = shortOf(providers)

  const leave = async (id: string) => {
    setLeaving(id)
    setFailed(false)
    const address = await authorizationAddress(id, backTo).catch(() => null)
    if (address) return window.location.assign(address)
    setLeaving(null)
    setFailed(true)
  }

  return (
    <div className="grid grid-cols-2 gap-2 empty:hidden">
      {providers.map(({ id, kind, name }) => (
        <Button
          key={id}
          aria-label={t('signIn.provider', { name })}
          className={short.has(id) ? 'min-w-0' : 'col-span-2'}
          busy={leaving === id}
          disabled={leaving !== null}
          onClick={() => leave(id)}
        >
          {leaving !== id && <ProviderMark kind={kind} />}
          {short.has(id) ? name : t('signIn.provider', { name })}
        </Button>
      ))}
      {failed && (
        <div className="col-span-2">
          <FieldError>{t('signIn.providerFailed')}</FieldError>
        </div>
      )}
    </div>
  )
}

/** Those that stand two in a row by their names alone: everybody knows them, and there are many. */
function shortOf(providers: OfferedProvider[]) {
  const known = providers.filter(({ kind }) => kind !== 'oidc').map(({ id }) => id)
  return new Set(known.length > 2 ? known.slice(0, known.length - (known.length % 2)) : [])
}
