'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { useCall } from '@/app/_api/use-call'
import { useSubmit } from '@/app/_api/use-submit'
import { Button } from '@/app/_ui/button'
import { Notice } from '@/app/_ui/notice'
import { useAccountWords } from '@/app/_words/account-words'
import type { Sender } from '@/lib/accounts/phone/list-senders'
import { NewPhone } from './new-phone'

type Props = { hasPhone: boolean; senders: Sender[] }

export function PhonePanel({ hasPhone, senders }: Props) {
  const { t } = useAccountWords()
  const router = useRouter()
  const call = useCall()
  const [isChanging, setIsChanging] = useState(false)
  const [done, setDone] = useState<'set' | 'removed' | null>(null)
  const end = (what: 'set' | 'removed') => {
    setDone(what)
    setIsChanging(false)
    router.refresh()
  }
  const { submit, busy, refusal } = useSubmit(
    () => call<null>('DELETE', '/account/phone'),
    () => end('removed'),
  )
  const begin = () => {
    setDone(null)
    setIsChanging(true)
  }
  return (
    <>
      {isChanging && (
        <NewPhone senders={senders} onSet={() => end('set')} onCancel={() => setIsChanging(false)} />
      )}
      {!isChanging && (
        <div className="flex flex-wrap gap-3">
          {senders.length > 0 && (
            <Button onClick={begin}>{t(hasPhone ? 'phone.change' : 'phone.add')}</Button>
          )}
          {hasPhone && (
            <Button busy={busy} onClick={() => submit()}>
              {t('phone.remove')}
            </Button>
          )}
        </div>
      )}
      {refusal && <Notice tone="bad">{refusal.title}</Notice>}
      {done && !refusal && <Notice tone="good">{t(`phone.${done}`)}</Notice>}
    </>
  )
}
