'use client'

import { useRouter } from 'next/navigation'
import { useCall } from '@/app/_api/use-call'
import { useAccountWords } from '@/app/_words/account-words'
import { Button } from './button'

/** Ends the session and stays on the page, which then asks to sign in. */
export function OtherAccount() {
  const { t } = useAccountWords()
  const call = useCall()
  const router = useRouter()
  const leave = async () => {
    await call<null>('DELETE', '/account/session')
    router.refresh()
  }
  return (
    <Button tone="quiet" size="small" onClick={leave}>
      {t('connect.other')}
    </Button>
  )
}
