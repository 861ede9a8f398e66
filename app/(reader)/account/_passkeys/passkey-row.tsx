'use client'

import { sendSignal } from '@simplewebauthn/browser'
import { KeyRound } from 'lucide-react'
import { useState } from 'react'
import { useCall } from '@/app/_api/use-call'
import { useSubmit } from '@/app/_api/use-submit'
import { Badge } from '@/app/_ui/badge'
import { Button } from '@/app/_ui/button'
import { FieldError } from '@/app/_ui/field'
import { When } from '@/app/_ui/when'
import { useAccountWords } from '@/app/_words/account-words'
import type { Passkey } from '@/lib/contract/passkeys'
import { PasskeyName } from './passkey-name'

type Props = { passkey: Passkey; onRemoved: () => void }

export function PasskeyRow({ passkey, onRemoved }: Props) {
  const { t } = useAccountWords()
  const [now, setNow] = useState<'shown' | 'renamed' | 'removed'>('shown')
  const name = passkey.name || t('passkeys.unnamed')
  const back = () => setNow('shown')
  return (
    <li className="grid gap-3 py-3 first:pt-0 last:pb-0">
      <div className="flex flex-wrap items-start gap-x-3 gap-y-2">
        <KeyRound aria-hidden className="mt-0.5 size-5 shrink-0 text-soft" />
        <div className="min-w-0 flex-1 basis-56">
          <p className="flex flex-wrap items-center gap-x-2 font-semibold wrap-anywhere">
            {name} {passkey.isSynced && <Badge>{t('passkeys.synced')}</Badge>}
          </p>
          <Times passkey={passkey} />
        </div>
        {now === 'shown' && (
          <div className="flex flex-wrap gap-2">
            <Button
              size="small"
              aria-label={t('passkeys.renameOne', { name })}
              onClick={() => setNow('renamed')}
            >
              {t('passkeys.rename')}
            </Button>
            <Button
              size="small"
              aria-label={t('passkeys.removeOne', { name })}
              onClick={() => setNow('removed')}
            >
              {t('passkeys.remove')}
            </Button>
          </div>
        )}
      </div>
      {now === 'renamed' && <PasskeyName passkey={passkey} onDone={back} />}
      {now === 'removed' && <Removal id={passkey.id} onRemoved={onRemoved} onKept={back} />}
    </li>
  )
}

function Times({ passkey: { createdAt, usedAt } }: { passkey: Passkey }) {
  const { t } = useAccountWords()
  return (
    <p className="text-sm text-soft">
      {t('passkeys.made')} <When at={createdAt} />
      {' · '}
      {usedAt ? (
        <>
          {t('passkeys.used')} <When at={usedAt} />
        </>
      ) : (
        t('passkeys.unused')
      )}
    </p>
  )
}

type RemovalProps = { id: string; onRemoved: () => void; onKept: () => void }

function Removal({ id, onRemoved, onKept }: RemovalProps) {
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
