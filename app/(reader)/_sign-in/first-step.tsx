'use client'

import { Button } from '@/app/_ui/button'
import { Notice } from '@/app/_ui/notice'
import { useAccountWords } from '@/app/_words/account-words'
import type { Account } from '@/lib/contract/sign-in'
import type { WayIn } from '@/lib/contract/sites'
import type { Means } from '@/lib/contract/ways'
import { EmailStep } from './email-step'
import { PasskeyButton } from './passkey-button'
import { PhoneStep, type Texted } from './phone-step'
import { ProviderButtons } from './provider-buttons'

type Props = {
  means: Means
  backTo: string
  /** What was typed in another step. */
  email: string
  failure: string | null
  reason: string | null
  onSent: (email: string, digits: number) => void
  onPassword: (email: string) => void
  onPhone: () => void
  onTexted: (texted: Texted) => void
  onEntered: (account: Account) => void
}

/** All ways in that are taken: a code by mail first, else by phone, the others as buttons under it. */
export function FirstStep({ means, backTo, email, failure, reason, ...on }: Props) {
  const { t } = useAccountWords()
  const takes = (way: WayIn) => means.ways.includes(way)
  const first = takes('code') ? 'code' : takes('phone') && means.site ? 'phone' : null
  const others = means.ways.filter((way) => way !== first && (way !== 'password' || first !== 'code'))
  return (
    <>
      {reason && means.ways.length > 0 && <Notice tone="info">{reason}</Notice>}
      {failure && <Notice tone="bad">{failure}</Notice>}
      {means.ways.length === 0 && <p>{t('signIn.none')}</p>}
      {takes('code') && (
        <EmailStep
          email={email}
          offersPasskeys={takes('passkey')}
          onSent={on.onSent}
          onPassword={takes('password') ? on.onPassword : null}
        />
      )}
      {first === 'phone' && means.site && (
        <PhoneStep site={means.site} typed="" onSent={on.onTexted} onBack={null} />
      )}
      {first && others.length > 0 && <Or />}
      <div className="grid gap-2 empty:hidden">
        {takes('passkey') && <PasskeyButton onEntered={on.onEntered} />}
        {takes('phone') && first !== 'phone' && (
          <Button wide onClick={on.onPhone}>
            {t('phone.use')}
          </Button>
        )}
        <ProviderButtons providers={means.providers} backTo={backTo} />
        {takes('password') && !takes('code') && (
          <Button wide onClick={() => on.onPassword(email)}>
            {t('password.use')}
          </Button>
        )}
      </div>
    </>
  )
}

function Or() {
  const { t } = useAccountWords()
  return (
    <p className="flex items-center gap-3 text-sm text-soft before:h-px before:grow before:bg-line after:h-px after:grow after:bg-line">
      {t('signIn.or')}
    </p>
  )
}
