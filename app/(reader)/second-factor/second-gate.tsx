'use client'

import { useState } from 'react'
import { useCall } from '@/app/_api/use-call'
import { useSubmit } from '@/app/_api/use-submit'
import { canShow } from '@/app/_second/can-show'
import { RecoveryList } from '@/app/_second/recovery-list'
import { SecondForm } from '@/app/_second/second-form'
import { SetUp } from '@/app/_second/set-up'
import { Button } from '@/app/_ui/button'
import { FieldError } from '@/app/_ui/field'
import { Sheet } from '@/app/_ui/sheet'
import { useAccountWords } from '@/app/_words/account-words'
import type { SecondFactor } from '@/lib/contract/second-factor'

type Props = { second: SecondFactor; goTo: string; signIn: string }

/** Shows what there is, or sets up a first one; after a long time the sign-in itself is needed anew. */
export function SecondGate({ second, goTo, signIn }: Props) {
  const { t } = useAccountWords()
  const goOn = () => window.location.assign(goTo)
  if (canShow(second)) {
    return (
      <Sheet title={t('second.title')}>
        <p className="text-soft">{t('second.intro')}</p>
        <SecondForm second={second} onShown={goOn} />
      </Sheet>
    )
  }
  return second.maySetUp ? <First onDone={goOn} /> : <Again signIn={signIn} />
}

function First({ onDone }: { onDone: () => void }) {
  const { t } = useAccountWords()
  const [codes, setCodes] = useState<string[] | null>(null)
  if (codes) {
    return (
      <Sheet title={t('second.codesTitle')}>
        <RecoveryList codes={codes} onDone={onDone} />
      </Sheet>
    )
  }
  return (
    <Sheet title={t('second.setUpTitle')}>
      <p className="text-soft">{t('second.setUpIntro')}</p>
      <SetUp begin={t('second.begin')} onDone={(made) => (made ? setCodes(made) : onDone())} />
      <p className="text-sm text-soft">
        {t('second.orPasskey')}{' '}
        <a href="/account#passkeys" className="text-accent underline">
          {t('second.orPasskeyWhere')}
        </a>
      </p>
    </Sheet>
  )
}

function Again({ signIn }: { signIn: string }) {
  const { t } = useAccountWords()
  const call = useCall()
  const { submit, busy, refusal } = useSubmit(
    () => call<null>('DELETE', '/account/session'),
    () => window.location.assign(signIn),
  )
  return (
    <Sheet title={t('second.againTitle')}>
      <p className="text-soft">{t('second.againText')}</p>
      <Button tone="primary" wide busy={busy} onClick={submit}>
        {t('second.again')}
      </Button>
      {refusal && <FieldError>{refusal.title}</FieldError>}
    </Sheet>
  )
}
