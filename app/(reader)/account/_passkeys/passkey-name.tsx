'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { useCall } from '@/app/_api/use-call'
import { useSubmit } from '@/app/_api/use-submit'
import { Button } from '@/app/_ui/button'
import { Field } from '@/app/_ui/field'
import { Form } from '@/app/_ui/form'
import { Input } from '@/app/_ui/input'
import { useAccountWords } from '@/app/_words/account-words'
import type { Passkey } from '@/lib/contract/passkeys'
import { longestPasskeyName } from '@/lib/contract/words'

export function PasskeyName({ passkey, onDone }: { passkey: Passkey; onDone: () => void }) {
  const { t } = useAccountWords()
  const call = useCall()
  const router = useRouter()
  const [name, setName] = useState(passkey.name)
  const { submit, busy, refusal } = useSubmit(
    () => call<Passkey>('PATCH', `/account/passkeys/${passkey.id}`, { body: { name } }),
    () => {
      router.refresh()
      onDone()
    },
  )
  const error = refusal?.code === 'invalid-input' ? t('passkeys.nameWrong') : refusal?.title
  return (
    <Form onSubmit={submit} className="grid gap-3 rounded-md bg-sunken p-3">
      <Field label={t('passkeys.name')} error={error}>
        {(wiring) => (
          <Input
            {...wiring}
            autoFocus
            maxLength={longestPasskeyName}
            value={name}
            onChange={(event) => setName(event.target.value)}
          />
        )}
      </Field>
      <div className="flex flex-wrap gap-2">
        <Button type="submit" size="small" tone="primary" busy={busy}>
          {t('save')}
        </Button>
        <Button size="small" onClick={onDone}>
          {t('cancel')}
        </Button>
      </div>
    </Form>
  )
}
