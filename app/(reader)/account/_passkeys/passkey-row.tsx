'use client'

import { KeyRound } from 'lucide-react'
import { useState } from 'react'
import { Badge } from '@/app/_ui/badge'
import { Button } from '@/app/_ui/button'
import { When } from '@/app/_ui/when'
import { useAccountWords } from '@/app/_words/account-words'
import type { Passkey } from '@/lib/contract/passkeys'
import { PasskeyName } from './passkey-name'
import { PasskeyRemoval } from './passkey-removal'

type Props = { passkey: Passkey; onRemoved: () => void }

export function PasskeyRow({ passkey, onRemoved }: Props) {
  const { t } = useAccountWords()
  const [now, setNow] = useState<'shown' | 'renamed' | 'removed'>('shown')
  const name = passkey.name || t('passkeys.unnamed')
  const back = () => setNow('shown')
  return (
    <li className="grid gap-3 py-3 first:pt-0 last:pb-0">
      <div className="flex items-start gap-3">
        <KeyRound aria-hidden className="mt-0.5 size-5 shrink-0 text-soft" />
        <div className="grid min-w-0 gap-2">
          <div>
            <p className="flex flex-wrap items-center gap-x-2 font-semibold wrap-anywhere">
              {name} {passkey.isSynced && <Badge>{t('passkeys.synced')}</Badge>}
            </p>
            <Times passkey={passkey} />
          </div>
          {now === 'shown' && <Changes name={name} onChosen={setNow} />}
        </div>
      </div>
      {now === 'renamed' && <PasskeyName passkey={passkey} onDone={back} />}
      {now === 'removed' && <PasskeyRemoval id={passkey.id} onRemoved={onRemoved} onKept={back} />}
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

type ChangesProps = { name: string; onChosen: (what: 'renamed' | 'removed') => void }

function Changes({ name, onChosen }: ChangesProps) {
  const { t } = useAccountWords()
  return (
    <div className="flex flex-wrap gap-2">
      <Button size="small" aria-label={t('passkeys.renameOne', { name })} onClick={() => onChosen('renamed')}>
        {t('passkeys.rename')}
      </Button>
      <Button size="small" aria-label={t('passkeys.removeOne', { name })} onClick={() => onChosen('removed')}>
        {t('passkeys.remove')}
      </Button>
    </div>
  )
}
