'use client'

import { startAuthentication } from '@simplewebauthn/browser'
import { useState } from 'react'
import { type Answer, ask } from '@/app/_api/ask'
import { useAccountWords } from '@/app/_words/account-words'
import type { SecondFactor } from '@/lib/contract/second-factor'

type Options = Parameters<typeof startAuthentication>[0]['optionsJSON']

const path = '/account/second-factor'

/** Shows a code or a passkey; `error` says why it was not taken. Asks on its own: what it asks needs no second factor. */
export function useShown(onShown: () => void) {
  const { language, t } = useAccountWords()
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<string | null>(null)

  const send = async (method: () => Promise<Answer<SecondFactor> | string | null>) => {
    setBusy(true)
    setError(null)
    const answer = await method()
    setBusy(false)
    if (typeof answer === 'string') setError(answer)
    else if (answer?.ok) onShown()
    else setError(answer?.problem.title ?? t('offline'))
    return Boolean(answer) && typeof answer === 'object' && answer?.ok === true
  }
  const showCode = (code: string) => send(() => ask<SecondFactor>('POST', path, { language, body: { code } }))
  const showPasskey = () =>
    send(async () => {
      const options = await ask<Options>('POST', `${path}/passkey-options`, { language })
      if (!options?.ok) return options
      const proof = await startAuthentication({ optionsJSON: options.body }).catch(() => null)
      if (!proof) return t('second.notUsed')
      return ask<SecondFactor>('POST', `${path}/passkey`, { language, body: { proof } })
    })
  const forget = () => setError(null)
  return { showCode, showPasskey, forget, busy, error }
}
