'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'
import type { Refusal } from '@/app/_api/ask'
import { useCall } from '@/app/_api/use-call'
import { useSubmit } from '@/app/_api/use-submit'
import { Button } from '@/app/_ui/button'
import { Field } from '@/app/_ui/field'
import { Form } from '@/app/_ui/form'
import { Input } from '@/app/_ui/input'
import { useMoments } from '@/app/_ui/when'
import { useAccountWords } from '@/app/_words/account-words'
import type { Profile } from '@/lib/contract/profile'
import { longestDisplayName } from '@/lib/contract/words'
import type { Membership } from '@/lib/users/list-memberships'
import { Refused } from './refused'

type Props = { membership: Membership; onEnd: (isDone: boolean) => void }

export function RenameForm({ membership: { slug, site, name: former, timeZone }, onEnd }: Props) {
  const { t } = useAccountWords()
  const { date } = useMoments(timeZone)
  const call = useCall()
  const router = useRouter()
  const [name, setName] = useState(former)
  const { submit, busy, refusal } = useSubmit(
    () => call<Profile>('PUT', `/sites/${slug}/profile/name`, { body: { name } }),
    () => {
      router.refresh()
      onEnd(true)
    },
  )
  const wordsOf = (refused: Refusal) => {
    const { code, title, until } = refused
    if (code === 'invalid-input') return t('name.wrong')
    if (until) return `${title} ${t('rename.next', { date: date(until) })}`
    return <Refused refusal={refused} slug={slug} />
  }
  return (
    <Form onSubmit={submit} className="grid gap-3">
      <Field
        label={t('connect.nameHere', { site })}
        hint={t('rename.hint')}
        error={refusal && wordsOf(refusal)}
      >
        {(wiring) => (
          <Input
            {...wiring}
            name="display-name"
            autoComplete="nickname"
            maxLength={longestDisplayName}
            value={name}
            onChange={(event) => setName(event.target.value)}
          />
        )}
      </Field>
      <div className="flex flex-wrap gap-2">
        <Button type="submit" tone="primary" size="small" busy={busy}>
          {t('rename.save')}
        </Button>
        <Button size="small" tone="quiet" onClick={() => onEnd(false)}>
          {t('cancel')}
        </Button>
      </div>
    </Form>
  )
}
