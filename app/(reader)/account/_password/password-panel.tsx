'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { useCall } from '@/app/_api/use-call'
import { useSubmit } from '@/app/_api/use-submit'
import { Button } from '@/app/_ui/button'
import { Field } from '@/app/_ui/field'
import { Form } from '@/app/_ui/form'
import { Notice } from '@/app/_ui/notice'
import { Panel } from '@/app/_ui/panel'
import { PasswordInput } from '@/app/_ui/password-input'
import { useAccountWords } from '@/app/_words/account-words'
import type { Account } from '@/lib/contract/sign-in'
import { fewestOfPassword } from '@/lib/contract/words'

/** A password beside the mailed codes, for who wants one. */
export function PasswordPanel({ account: { email, hasPassword } }: { account: Account }) {
  const { t } = useAccountWords()
  const [done, setDone] = useState<'set' | 'removed' | null>(null)
  if (email === null) return null
  return (
    <div id="password" className="scroll-mt-4">
      <Panel title={t('password.title')} intro={t(hasPassword ? 'password.has' : 'password.none')}>
        <PasswordForm key={done} email={email} hasPassword={hasPassword} onDone={setDone} />
        {done && <Notice tone="good">{t(`password.${done}`)}</Notice>}
      </Panel>
    </div>
  )
}

type FormProps = { email: string; hasPassword: boolean; onDone: (what: 'set' | 'removed') => void }

function PasswordForm({ email, hasPassword, onDone }: FormProps) {
  const { t } = useAccountWords()
  const call = useCall()
  const router = useRouter()
  const [current, setCurrent] = useState('')
  const [password, setPassword] = useState('')
  const proof = current && { current }
  const done = (what: 'set' | 'removed') => () => {
    onDone(what)
    router.refresh()
  }
  const set = useSubmit(
    () => call<null>('PUT', '/account/password', { body: { password, ...proof } }),
    done('set'),
  )
  const remove = useSubmit(
    () => call<null>('DELETE', '/account/password', { body: { ...proof } }),
    done('removed'),
  )
  const refusal = set.refusal ?? remove.refusal
  const isOfCurrent = refusal?.code === 'password-wrong'
  const error = refusal?.code === 'invalid-input' ? t('password.wrongLength') : refusal?.title
  return (
    <Form onSubmit={set.submit} className="grid gap-4">
      <input type="hidden" autoComplete="username" value={email} readOnly />
      {hasPassword && (
        <Field
          label={t('password.current')}
          hint={t('password.currentAbout')}
          error={isOfCurrent ? error : null}
        >
          {(wiring) => (
            <PasswordInput
              {...wiring}
              autoComplete="current-password"
              value={current}
              onChange={(event) => setCurrent(event.target.value)}
            />
          )}
        </Field>
      )}
      <Field
        label={t('password.new')}
        hint={t('password.hint', { count: fewestOfPassword })}
        error={isOfCurrent ? null : error}
      >
        {(wiring) => (
          <PasswordInput
            {...wiring}
            autoComplete="new-password"
            value={password}
            onChange={(event) => setPassword(event.target.value)}
          />
        )}
      </Field>
      <div className="flex flex-wrap gap-3">
        <Button type="submit" tone="primary" busy={set.busy}>
          {t('password.save')}
        </Button>
        {hasPassword && (
          <Button busy={remove.busy} onClick={() => remove.submit()}>
            {t('password.remove')}
          </Button>
        )}
      </div>
    </Form>
  )
}
