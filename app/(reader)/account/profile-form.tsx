'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { useCall } from '@/app/_api/use-call'
import { useSubmit } from '@/app/_api/use-submit'
import { Button } from '@/app/_ui/button'
import { Field } from '@/app/_ui/field'
import { Form } from '@/app/_ui/form'
import { Input } from '@/app/_ui/input'
import { LanguageSelect } from '@/app/_ui/language-select'
import { Notice } from '@/app/_ui/notice'
import { useAccountWords } from '@/app/_words/account-words'
import type { Account } from '@/lib/contract/sign-in'
import { longestDisplayName } from '@/lib/contract/words'

export function ProfileForm({ account }: { account: Account }) {
  const { t } = useAccountWords()
  const call = useCall()
  const router = useRouter()
  const [name, setName] = useState(account.name ?? '')
  const [language, setLanguage] = useState(account.language)
  const [isSaved, setIsSaved] = useState(false)
  const save = () => {
    setIsSaved(false)
    return call<Account>('PATCH', '/account', { body: { name, language } })
  }
  const { submit, busy, refusal } = useSubmit(save, () => {
    setIsSaved(true)
    router.refresh()
  })
  const error = refusal?.code === 'invalid-input' ? t('name.wrong') : refusal?.title

  return (
    <Form onSubmit={submit} className="grid gap-4">
      <Field label={t('name.label')} hint={t('account.nameHint')} error={error}>
        {(wiring) => (
          <Input
            {...wiring}
            name="name"
            autoComplete="nickname"
            enterKeyHint="done"
            maxLength={longestDisplayName}
            value={name}
            onChange={(event) => setName(event.target.value)}
          />
        )}
      </Field>
      <Email address={account.email} />
      <Field label={t('language')}>
        {(wiring) => <LanguageSelect {...wiring} language={language} onLanguage={setLanguage} />}
      </Field>
      <Button type="submit" tone="primary" className="justify-self-start" busy={busy}>
        {t('save')}
      </Button>
      {isSaved && <Notice tone="good">{t('saved')}</Notice>}
    </Form>
  )
}

function Email({ address }: { address: string | null }) {
  const { t } = useAccountWords()
  return (
    <dl>
      <dt className="font-semibold">{t('account.email')}</dt>
      <dd className="break-all text-soft">{address ?? t('account.noEmail')}</dd>
    </dl>
  )
}
