'use client'

import { useState } from 'react'
import { Button } from '@/app/_ui/button'
import { FieldError } from '@/app/_ui/field'
import { useAccountWords } from '@/app/_words/account-words'

export type Provider = { id: string; name: string }
/** The ways in that an installation offers. */
export type Means = { providers: Provider[]; mailbox: boolean }

export function ProviderButtons({ providers, backTo }: { providers: Provider[]; backTo: string }) {
  const { t } = useAccountWords()
  const [leaving, setLeaving] = useState<string | null>(null)
  const [failed, setFailed] = useState(false)
  if (providers.length === 0) return null

  const leave = async (id: string) => {
    setLeaving(id)
    setFailed(false)
    const address = await authorizationAddress(id, backTo).catch(() => null)
    if (address) return window.location.assign(address)
    setLeaving(null)
    setFailed(true)
  }

  return (
    <div className="grid gap-2">
      <p className="flex items-center gap-3 text-sm text-soft before:h-px before:grow before:bg-line after:h-px after:grow after:bg-line">
        {t('signIn.or')}
      </p>
      {providers.map(({ id, name }) => (
        <Button key={id} wide busy={leaving === id} disabled={leaving !== null} onClick={() => leave(id)}>
          {t('signIn.provider', { name })}
        </Button>
      ))}
      {failed && <FieldError>{t('signIn.providerFailed')}</FieldError>}
    </div>
  )
}

// NextAuth's own form would be answered by a redirect, which `form-action 'self'` stops
async function authorizationAddress(id: string, callbackUrl: string): Promise<string | null> {
  const { csrfToken } = await (await fetch('/api/auth/csrf')).json()
  const response = await fetch(`/api/auth/signin/${id}`, {
    method: 'POST',
    body: new URLSearchParams({ csrfToken, callbackUrl, json: 'true' }),
  })
  const { url } = await response.json()
  return response.ok && typeof url === 'string' ? url : null
}
