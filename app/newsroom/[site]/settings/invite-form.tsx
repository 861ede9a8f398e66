'use client'

import { type FormEvent, useState } from 'react'
import { useCall } from '@/app/_api/use-call'
import { Button } from '@/app/_ui/button'
import { Field } from '@/app/_ui/field'
import { Input, Select } from '@/app/_ui/input'
import { useToast } from '@/app/_ui/toast'
import { useNewsroomWords } from '@/app/_words/newsroom-words'
import type { Invitation, NewInvitation } from '@/lib/contract/sites'

type Props = { slug: string; onInvited: (invitation: Invitation) => void }

export function InviteForm({ slug, onInvited }: Props) {
  const { t } = useNewsroomWords()
  const call = useCall()
  const toast = useToast()
  const [email, setEmail] = useState('')
  const [role, setRole] = useState<NewInvitation['role']>('moderator')
  const [error, setError] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)

  const invite = async (event: FormEvent) => {
    event.preventDefault()
    setBusy(true)
    setError(null)
    const answer = await call<Invitation>('POST', `/sites/${slug}/invitations`, { body: { email, role } })
    setBusy(false)
    if (!answer.ok) {
      const isWrong = answer.problem.code === 'invalid-input'
      return setError(isWrong ? t('invite.emailWrong') : answer.problem.title)
    }
    onInvited(answer.body)
    setEmail('')
    toast(t('invite.sent', { email: answer.body.email }))
  }

  return (
    <form onSubmit={invite} noValidate className="grid gap-3 border-t border-line pt-4">
      <h3 className="font-medium">{t('invite.title')}</h3>
      <div className="grid items-start gap-3 sm:grid-cols-[minmax(0,1fr)_12rem_auto]">
        <Field label={t('invite.email')} error={error}>
          {(wiring) => (
            <Input
              {...wiring}
              type="email"
              autoComplete="off"
              value={email}
              onChange={(event) => setEmail(event.target.value)}
            />
          )}
        </Field>
        <Field label={t('invite.role')}>
          {(wiring) => (
            <Select
              {...wiring}
              value={role}
              onChange={(event) => setRole(event.target.value as NewInvitation['role'])}
            >
              <option value="moderator">{t('role.moderator')}</option>
              <option value="admin">{t('role.admin')}</option>
            </Select>
          )}
        </Field>
        <Button type="submit" busy={busy} className="sm:mt-7.5">
          {t('invite.send')}
        </Button>
      </div>
    </form>
  )
}
