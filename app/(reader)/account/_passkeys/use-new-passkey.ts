'use client'

import { browserSupportsWebAuthn, startRegistration } from '@simplewebauthn/browser'
import type { Answer } from '@/app/_api/ask'
import { useCall } from '@/app/_api/use-call'
import { useAccountWords } from '@/app/_words/account-words'
import type { Passkey } from '@/lib/contract/passkeys'

type Options = Parameters<typeof startRegistration>[0]['optionsJSON']

/** Has this device, or one near it, make a passkey; what speaks against it is said like a refusal of the server. */
export function useNewPasskey(): () => Promise<Answer<Passkey>> {
  const { t } = useAccountWords()
  const call = useCall()
  const refuse = (title: string): Answer<Passkey> => ({
    ok: false,
    problem: { code: 'passkey-refused', title },
  })
  return async () => {
    if (!browserSupportsWebAuthn()) return refuse(t('passkeys.unsupported'))
    const options = await call<Options>('POST', '/account/passkeys/options')
    if (!options.ok) return options
    try {
      const made = await startRegistration({ optionsJSON: options.body })
      return await call<Passkey>('POST', '/account/passkeys', { body: made })
    } catch (error) {
      return refuse(t(isThereAlready(error) ? 'passkeys.already' : 'passkeys.notMade'))
    }
  }
}

const isThereAlready = (error: unknown) => error instanceof Error && error.name === 'InvalidStateError'
