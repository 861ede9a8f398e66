'use client'

import { sendSignal } from '@simplewebauthn/browser'
import { useCall } from '@/app/_api/use-call'
import { useSubmit } from '@/app/_api/use-submit'
import { Button } from '@/app/_ui/button'
import { FieldError } from '@/app/_ui/field'
import { useAccountWords } from '@/app/_words/account-words'

type Props = { id: string; onRemoved: () => void; onKept: () => void }

export function PasskeyRemoval({ id, onRemoved, onKept }: Props) {
  const { t } = useAccountWords()
  const call = useCall()
  const { submit, busy, refusal } = useSubmit(
    () => call<null>('DELETE', `/account/passkeys/${id}`),
    () => {
      forget(id)
      onRemoved()
    },
  )
  return (
    <div className="grid gap-3 rounded-md bg-sunken p-3">
      <p>{t('passkeys.removeSure')}</p>
      <div className="flex flex-wrap gap-2">
        <Button size="small" tone="bad" busy={busy} onClick={submit}>
          {t('passkeys.removeYes')}
        </Button>
        <Button size="small" onClick={onKept}>
          {t('cancel')}
        </Button>
      </div>
      {refusal && <FieldError>{refusal.title}</FieldError>}
    </div>
  )
}

/** Browsers that can stop offering it. */
const forget = (credentialID: string) =>
  void sendSignal({ signalName: 'unknownCredential', rpID: location.hostname, credentialID }).catch(() => {})
