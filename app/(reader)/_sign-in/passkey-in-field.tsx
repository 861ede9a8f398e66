'use client'

import { browserSupportsWebAuthnAutofill, WebAuthnAbortService } from '@simplewebauthn/browser'
import { useEffect } from 'react'
import type { Answer } from '@/app/_api/ask'
import type { Account } from '@/lib/contract/sign-in'
import type { Prove } from './use-passkey-proof'

type Props = { prove: Prove; onAnswer: (answer: Answer<Account>) => void }

/** Nothing to be seen: browsers that can offer passkeys among the addresses for the field. */
export function PasskeyInField({ prove, onAnswer }: Props) {
  useEffect(() => {
    let isOver = false
    const wait = async () => {
      const isOffered = await browserSupportsWebAuthnAutofill()
      const answer = isOffered && !isOver ? await prove(true, () => isOver) : null
      if (answer && !isOver) onAnswer(answer)
    }
    void wait()
    return () => {
      isOver = true
      WebAuthnAbortService.cancelCeremony()
    }
  }, [prove, onAnswer])
  return null
}
