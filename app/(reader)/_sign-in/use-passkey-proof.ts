'use client'

import { startAuthentication } from '@simplewebauthn/browser'
import { useCallback, useRef } from 'react'
import type { Answer } from '@/app/_api/ask'
import { useCall } from '@/app/_api/use-call'
import type { Account } from '@/lib/contract/sign-in'

type Options = Parameters<typeof startAuthentication>[0]['optionsJSON']
type Asked = { at: number; answer: Promise<Answer<Options>> }

/** null: nobody chose a passkey. */
type Entered = Answer<Account> | null
/** `inField`: waits until one is chosen in the field for the address. `isOver`: nobody waits for it any more. */
export type Prove = (inField: boolean, isOver?: () => boolean) => Promise<Entered>

// what the server asked for is good for five minutes
const fresh = 4 * 60_000

/** Has a passkey sign what the server asks for, and signs in with it. */
export function usePasskeyProof(): Prove {
  const call = useCall()
  // asked once for field and button: two questions at once would void each other
  const asked = useRef<Asked | null>(null)
  return useCallback(
    async (inField, isOver = () => false) => {
      if (!asked.current || Date.now() - asked.current.at > fresh) {
        asked.current = { at: Date.now(), answer: call<Options>('POST', '/sign-in/passkey/options') }
      }
      const options = await asked.current.answer
      if (!options.ok) asked.current = null
      if (isOver()) return null
      if (!options.ok) return options
      const proof = await signed(options.body, inField)
      if (!proof || isOver()) return null
      asked.current = null
      return call<Account>('POST', '/sign-in/passkey', { body: proof })
    },
    [call],
  )
}

/** null: turned down, none there, or the browser cannot. */
const signed = (optionsJSON: Options, useBrowserAutofill: boolean) =>
  startAuthentication({ optionsJSON, useBrowserAutofill }).catch(() => null)
