'use client'

import { useRouter } from 'next/navigation'
import { useCall } from '@/app/_api/use-call'
import { useAccountWords } from '@/app/_words/account-words'
import { Button } from './button'
import type { Look } from './button-look'

type Props = { label?: string } & Look

/** Ends the session and stays on the page, which then asks to sign in. */
export function OtherAccount({ label, tone = 'quiet', size = 'small', ...look }: Props) {
  const { t } = useAccountWords()
  const call = useCall()
  const router = useRouter()
  const leave = async () => {
    await call<null>('DELETE', '/account/session')
    router.refresh()
  }
  return (
    <Button {...look} tone={tone} size={size} onClick={leave}>
      {label ?? t('connect.other')}
    </Button>
  )
}
