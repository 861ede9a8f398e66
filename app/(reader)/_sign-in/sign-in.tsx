'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { Sheet } from '@/app/_ui/sheet'
import { useAccountWords } from '@/app/_words/account-words'
import type { Account } from '@/lib/contract/sign-in'
import type { Means } from '@/lib/contract/ways'
import { CodeStep } from './code-step'
import { FirstStep } from './first-step'
import { NameStep } from './name-step'
import { PasswordStep } from './password-step'

type Props = {
  means: Means
  /** Where a provider sends the person back to. */
  backTo: string
  /** A path to go to afterwards; null: this very page, which then looks different. */
  goTo: string | null
  /** Why an earlier try failed. */
  failure?: string | null
  /** Signed in already, but without a name. */
  nameless?: boolean
}

type Step = { name: 'first' | 'password'; email: string } | { name: 'code'; email: string } | { name: 'name' }

/** Any way in that is taken, and once in a lifetime a name. */
export function SignIn({ means, backTo, goTo, failure, nameless = false }: Props) {
  const { t } = useAccountWords()
  const router = useRouter()
  const [step, setStep] = useState<Step>(nameless ? { name: 'name' } : { name: 'first', email: '' })

  const finish = () => (goTo === null ? router.refresh() : window.location.assign(goTo))
  const enter = (account: Account) => (account.name === null ? setStep({ name: 'name' }) : finish())
  const titles = {
    first: 'signIn.title',
    password: 'signIn.title',
    code: 'code.title',
    name: 'name.title',
  } as const

  return (
    <Sheet title={t(titles[step.name])}>
      {step.name === 'first' && (
        <FirstStep
          means={means}
          backTo={backTo}
          email={step.email}
          failure={failure ?? null}
          onPassword={(email) => setStep({ name: 'password', email })}
          onSent={(email) => setStep({ name: 'code', email })}
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
          mailbox={means.mailbox}
          onEntered={enter}
          onOtherEmail={() => setStep({ name: 'first', email: step.email })}
        />
      )}
      {step.name === 'name' && <NameStep onNamed={finish} />}
    </Sheet>
  )
}
