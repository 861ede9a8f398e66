'use client'

import { browserSupportsWebAuthn } from '@simplewebauthn/browser'
import { KeyRound } from 'lucide-react'
import { useCallback, useState } from 'react'
import type { Answer } from '@/app/_api/ask'
import { Button } from '@/app/_ui/button'
import { FieldError } from '@/app/_ui/field'
import { useAccountWords } from '@/app/_words/account-words'
import type { Account } from '@/lib/contract/sign-in'
import { PasskeyInField } from './passkey-in-field'
import { usePasskeyProof } from './use-passkey-proof'

type Props = { onEntered: (account: Account) => void }

/** For who has made a passkey here: no address is typed. */
export function PasskeyButton({ onEntered }: Props) {
  const { t } = useAccountWords()
  const prove = usePasskeyProof()
  const [isAsking, setIsAsking] = useState(false)
  const [error, setError] = useState<string | null>(null)
  // the field waits anew after each
  const [refusals, setRefusals] = useState(0)

  const take = useCallback(
    (answer: Answer<Account>) => {
      if (answer.ok) return onEntered(answer.body)
      setError(answer.problem.title)
      setRefusals((former) => former + 1)
    },
    [onEntered],
  )
  const press = async () => {
    if (!browserSupportsWebAuthn()) return setError(t('passkeys.unsupported'))
    setError(null)
    setIsAsking(true)
    const answer = await prove(false)
    if (answer) take(answer)
    else setError(t('passkeys.notUsed'))
    setIsAsking(false)
  }
  return (
    <>
      {!isAsking && <PasskeyInField key={refusals} prove={prove} onAnswer={take} />}
      <Button wide busy={isAsking} onClick={press}>
        {!isAsking && <KeyRound aria-hidden className="size-4" />}
        {t('passkeys.use')}
      </Button>
      {error && <FieldError>{error}</FieldError>}
    </>
  )
}
