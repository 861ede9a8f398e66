'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { useSubmit } from '@/app/_api/use-submit'
import { Button } from '@/app/_ui/button'
import { FieldError } from '@/app/_ui/field'
import { Notice } from '@/app/_ui/notice'
import { useAccountWords } from '@/app/_words/account-words'
import type { Passkey } from '@/lib/contract/passkeys'
import { PasskeyRow } from './passkey-row'
import { useNewPasskey } from './use-new-passkey'

/** Those that there are, and a way to make another. */
export function PasskeyList({ passkeys }: { passkeys: Passkey[] }) {
  const { t } = useAccountWords()
  const router = useRouter()
  const [done, setDone] = useState<'added' | 'removed' | null>(null)
  const finish = (what: 'added' | 'removed') => () => {
    setDone(what)
    router.refresh()
  }
  const add = useSubmit(useNewPasskey(), finish('added'))
  const press = () => {
    setDone(null)
    void add.submit()
  }
  return (
    <>
      {passkeys.length > 0 && (
        <ul className="grid divide-y divide-line">
          {passkeys.map((passkey) => (
            <PasskeyRow key={passkey.id} passkey={passkey} onRemoved={finish('removed')} />
          ))}
        </ul>
      )}
      <Button className="justify-self-start" busy={add.busy} onClick={press}>
        {t('passkeys.add')}
      </Button>
      {add.refusal && <FieldError>{add.refusal.title}</FieldError>}
      {done && <Notice tone="good">{t(`passkeys.${done}`)}</Notice>}
    </>
  )
}
