'use client'

import { browserSupportsWebAuthnAutofill } from '@simplewebauthn/browser'
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
    // the browser's own waiting ends when something else is asked for: ending it here could hit what the button asks
    return () => {
      isOver = true
    }
  }, [prove, onAnswer])
  return null
}
