'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { Checking } from '@/app/_api/proof/checking'
import { Sheet } from '@/app/_ui/sheet'
import { useAccountWords } from '@/app/_words/account-words'
import type { Account } from '@/lib/contract/sign-in'
import type { Means } from '@/lib/contract/ways'
import { CodeStep } from './code-step'
import { FirstStep } from './first-step'
import { NameStep } from './name-step'
import { PasswordStep } from './password-step'
import { PhoneCodeStep } from './phone-code-step'
import { PhoneStep, type Texted } from './phone-step'

type Props = {
  means: Means
  /** The name of the site that they sign in for. */
  site?: string | null
  /** Where a provider sends the person back to. */
  backTo: string
  /** A path to go to afterwards; null: this very page, which then looks different. */
  goTo: string | null
  /** Why an earlier try failed. */
  failure?: string | null
  /** Why they are asked to sign in, though they have. */
  reason?: string | null
  /** Signed in already, but without a name. */
  nameless?: boolean
}

type Step =
  | { name: 'first' | 'password'; email: string }
  | { name: 'code'; email: string; digits: number }
  | { name: 'phone'; typed: string }
  | { name: 'texted'; texted: Texted }
  | { name: 'name' }

/** Any way in that is taken, and once in a lifetime a name. */
export function SignIn({ means, site, backTo, goTo, failure, reason, nameless = false }: Props) {
  const { t } = useAccountWords()
  const router = useRouter()
  const [step, setStep] = useState<Step>(nameless ? { name: 'name' } : { name: 'first', email: '' })

  const finish = () => (goTo === null ? router.refresh() : window.location.assign(goTo))
  const enter = (account: Account) => (account.name === null ? setStep({ name: 'name' }) : finish())
  const titles = {
    first: 'signIn.title',
    password: 'signIn.title',
    code: 'code.title',
    phone: 'signIn.title',
    texted: 'code.title',
    name: 'name.title',
  } as const

  return (
    <Sheet
      title={t(titles[step.name])}
      lead={site && titles[step.name] === 'signIn.title' && t('signIn.toComment', { site })}
    >
      {step.name === 'first' && (
        <FirstStep
          means={means}
          backTo={backTo}
          email={step.email}
          failure={failure ?? null}
          reason={reason ?? null}
          onPassword={(email) => setStep({ name: 'password', email })}
          onSent={(email, digits) => setStep({ name: 'code', email, digits })}
          onPhone={() => setStep({ name: 'phone', typed: '' })}
          onTexted={(texted) => setStep({ name: 'texted', texted })}
          onEntered={enter}
        />
      )}
      {step.name === 'password' && (
        <PasswordStep
          email={step.email}
          onEntered={enter}
          onBack={(email) => setStep({ name: 'first', email })}
          takesCodes={means.ways.includes('code')}
        />
      )}
      {step.name === 'code' && (
        <CodeStep
          email={step.email}
          digits={step.digits}
          mailbox={means.mailbox}
          onEntered={enter}
          onOtherEmail={() => setStep({ name: 'first', email: step.email })}
        />
      )}
      {step.name === 'phone' && means.site && (
        <PhoneStep
          site={means.site}
          typed={step.typed}
          onSent={(texted) => setStep({ name: 'texted', texted })}
          onBack={() => setStep({ name: 'first', email: '' })}
        />
      )}
      {step.name === 'texted' && means.site && (
        <PhoneCodeStep
          site={means.site}
          texted={step.texted}
          onEntered={enter}
          onOtherPhone={() => setStep({ name: 'phone', typed: step.texted.typed })}
        />
      )}
      {step.name === 'name' && <NameStep onNamed={finish} />}
      <Checking />
    </Sheet>
  )
}
