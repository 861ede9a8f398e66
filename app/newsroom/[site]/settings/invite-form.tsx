'use client'

import { useState } from 'react'
import { useCall } from '@/app/_api/use-call'
import { useSubmit } from '@/app/_api/use-submit'
import { Button } from '@/app/_ui/button'
import { Field } from '@/app/_ui/field'
import { Form } from '@/app/_ui/form'
import { Input, Select } from '@/app/_ui/input'
import { useToast } from '@/app/_ui/toast'
import { useNewsroomWords } from '@/app/_words/newsroom-words'
import type { Invitation, NewInvitation } from '@/lib/contract/sites'

type Props = { slug: string; onInvited: (invitation: Invitation) => void }

export function InviteForm({ slug, onInvited }: Props) {
  const { t } = useNewsroomWords()
  const { draft, change, submit, busy, refusal } = useInvitation({ slug, onInvited })
  const error = refusal?.code === 'invalid-input' ? t('invite.emailWrong') : refusal?.title
  return (
    <Form onSubmit={submit} className="grid gap-3 border-t border-line pt-4">
      <h3 className="font-semibold">{t('invite.title')}</h3>
      <div className="grid items-start gap-3 sm:grid-cols-[minmax(0,1fr)_12rem_auto]">
        <Field label={t('invite.email')} error={error}>
          {(wiring) => (
            <Input
              {...wiring}
              type="email"
              autoComplete="off"
              value={draft.email}
              onChange={(event) => change({ ...draft, email: event.target.value })}
            />
          )}
        </Field>
        <Field label={t('invite.role')}>
          {(wiring) => (
            <Select
              {...wiring}
              value={draft.role}
              onChange={(event) => change({ ...draft, role: event.target.value as NewInvitation['role'] })}
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
    </Form>
  )
}

function useInvitation({ slug, onInvited }: Props) {
  const { t } = useNewsroomWords()
  const call = useCall()
  const toast = useToast()
  const [draft, change] = useState<NewInvitation>({ email: '', role: 'moderator' })
  const form = useSubmit(
    () => call<Invitation>('POST', `/sites/${slug}/invitations`, { body: draft }),
    (invitation) => {
      onInvited(invitation)
      change({ ...draft, email: '' })
      toast(t('invite.sent', { email: invitation.email }))
    },
  )
  return { draft, change, ...form }
}
