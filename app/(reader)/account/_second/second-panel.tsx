'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { useCall } from '@/app/_api/use-call'
import { useSubmit } from '@/app/_api/use-submit'
import { RecoveryList } from '@/app/_second/recovery-list'
import { SecondDialog } from '@/app/_second/second-dialog'
import { SetUp } from '@/app/_second/set-up'
import { Button } from '@/app/_ui/button'
import { FieldError } from '@/app/_ui/field'
import { Notice } from '@/app/_ui/notice'
import { Panel } from '@/app/_ui/panel'
import { When } from '@/app/_ui/when'
import { useAccountWords } from '@/app/_words/account-words'
import type { RecoveryCodes, SecondFactor } from '@/lib/contract/second-factor'

/** What proves beside the sign-in that it is them: for who works for a newsroom, and who has one from then. */
export function SecondPanel({ second }: { second: SecondFactor }) {
  const { t } = useAccountWords()
  const router = useRouter()
  const [codes, setCodes] = useState<string[] | null>(null)
  const [done, setDone] = useState<'set' | 'removed' | null>(null)
  const finish = (what: 'set' | 'removed' | null, made: string[] | null = null) => {
    setCodes(made)
    setDone(what)
    router.refresh()
  }
  return (
    <div id="second" className="scroll-mt-4">
      <SecondDialog />
      <Panel title={t('second.title')} intro={t('second.panelIntro')}>
        {codes ? (
          <RecoveryList codes={codes} onDone={() => finish('set')} />
        ) : (
          <>
            <State second={second} />
            <Changes key={done} second={second} onDone={finish} />
          </>
        )}
        {done && !codes && <Notice tone="good">{t(`second.${done}`)}</Notice>}
      </Panel>
    </div>
  )
}

function State({ second: { authenticator, recoveryCodes } }: { second: SecondFactor }) {
  const { t } = useAccountWords()
  if (!authenticator) return <p>{t('second.none')}</p>
  return (
    <div>
      <p className="font-semibold">{t('second.app')}</p>
      <p className="text-sm text-soft">
        {t('second.added')} <When at={authenticator.addedAt} /> {' · '}{' '}
        {t('second.left', { count: recoveryCodes })}
      </p>
    </div>
  )
}

type ChangeProps = {
  second: SecondFactor
  onDone: (what: 'set' | 'removed' | null, codes?: string[] | null) => void
}

function Changes({ second, onDone }: ChangeProps) {
  const { t } = useAccountWords()
  const call = useCall()
  const renew = useSubmit(
    () => call<RecoveryCodes>('POST', '/account/recovery-codes'),
    ({ recoveryCodes }) => onDone(null, recoveryCodes),
  )
  const remove = useSubmit(
    () => call<null>('DELETE', '/account/authenticator'),
    () => onDone('removed'),
  )
  const { authenticator, passkeys, isStaff } = second
  const refusal = renew.refusal ?? remove.refusal
  return (
    <>
      <SetUp
        begin={t(authenticator ? 'second.replace' : 'second.setUp')}
        tone={authenticator ? 'plain' : 'primary'}
        onDone={(codes) => onDone('set', codes)}
      />
      <div className="flex flex-wrap gap-3">
        {(authenticator || passkeys > 0) && (
          <Button busy={renew.busy} onClick={renew.submit}>
            {t('second.renew')}
          </Button>
        )}
        {authenticator && (passkeys > 0 || !isStaff) && (
          <Button busy={remove.busy} onClick={remove.submit}>
            {t('second.remove')}
          </Button>
        )}
      </div>
      {refusal && <FieldError>{refusal.title}</FieldError>}
    </>
  )
}
