'use client'

import { type SyntheticEvent, useState } from 'react'
import { Button } from '@/app/_ui/button'
import { Field } from '@/app/_ui/field'
import { Form } from '@/app/_ui/form'
import { Textarea } from '@/app/_ui/input'
import { useNewsroomWords } from '@/app/_words/newsroom-words'
import type { NewSiteKey } from '@/lib/contract/own-accounts'

type Props = { busy: string | null; onMake: (wanted: NewSiteKey) => Promise<boolean> }

/** A secret that we make, or the public half of a pair that never leaves the publisher. */
export function NewKey({ busy, onMake }: Props) {
  const { t } = useNewsroomWords()
  const [isPasting, setIsPasting] = useState(false)
  const [publicKey, setPublicKey] = useState('')

  const submit = async (event: SyntheticEvent) => {
    event.preventDefault()
    if (!(await onMake({ algorithm: 'ES256', publicKey }))) return
    setIsPasting(false)
    setPublicKey('')
  }
  if (!isPasting) {
    return (
      <div className="flex flex-wrap gap-2">
        <Button busy={busy === 'HS256'} onClick={() => onMake({ algorithm: 'HS256' })}>
          {t('keys.makeSecret')}
        </Button>
        <Button onClick={() => setIsPasting(true)}>{t('keys.addPublic')}</Button>
      </div>
    )
  }
  return (
    <Form onSubmit={submit} className="grid gap-3">
      <Field label={t('keys.public')} hint={t('keys.publicHint')}>
        {(wiring) => (
          <Textarea
            {...wiring}
            required
            rows={5}
            maxLength={4000}
            spellCheck={false}
            autoComplete="off"
            className="font-mono text-sm"
            value={publicKey}
            onChange={({ target }) => setPublicKey(target.value)}
          />
        )}
      </Field>
      <div className="flex flex-wrap gap-2">
        <Button type="submit" tone="primary" busy={busy === 'ES256'}>
          {t('keys.add')}
        </Button>
        <Button onClick={() => setIsPasting(false)}>{t('keys.cancel')}</Button>
      </div>
    </Form>
  )
}
