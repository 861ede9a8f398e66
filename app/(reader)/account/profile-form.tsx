'use client'

import { useRouter } from 'next/navigation'
import { type FormEvent, useState } from 'react'
import { useCall } from '@/app/_api/use-call'
import { Button } from '@/app/_ui/button'
import { Field } from '@/app/_ui/field'
import { Input, Select } from '@/app/_ui/input'
import { languageNames } from '@/app/_ui/language-switch'
import { Notice } from '@/app/_ui/notice'
import { useAccountWords } from '@/app/_words/account-words'
import { type Language, languages } from '@/lib/contract/fields'
import type { Account } from '@/lib/contract/sign-in'

export function ProfileForm({ account }: { account: Account }) {
  const { t } = useAccountWords()
  const call = useCall()
  const router = useRouter()
  const [name, setName] = useState(account.name ?? '')
  const [language, setLanguage] = useState<Language>(account.language)
  const [error, setError] = useState<string | null>(null)
  const [saved, setSaved] = useState(false)
  const [busy, setBusy] = useState(false)

  const save = async (event: FormEvent) => {
    event.preventDefault()
    setBusy(true)
    setSaved(false)
    setError(null)
    const answer = await call<Account>('PATCH', '/account', { body: { name, language } })
    setBusy(false)
    if (!answer.ok)
      return setError(answer.problem.code === 'invalid-input' ? t('name.wrong') : answer.problem.title)
    setSaved(true)
    router.refresh()
  }

  return (
    <form onSubmit={save} className="grid gap-4">
      <Field label={t('name.label')} hint={t('name.hint')} error={error}>
        {(wiring) => (
          <Input
            {...wiring}
            name="name"
            maxLength={40}
            value={name}
            onChange={(event) => setName(event.target.value)}
          />
        )}
      </Field>
      <dl>
        <dt className="font-medium">{t('account.email')}</dt>
        <dd className="text-soft">{account.email ?? t('account.noEmail')}</dd>
      </dl>
      <Field label={t('language')}>
        {(wiring) => (
          <Select
            {...wiring}
            value={language}
            onChange={(event) => setLanguage(event.target.value as Language)}
          >
            {languages.map((one) => (
              <option key={one} value={one} lang={one}>
                {languageNames[one]}
              </option>
            ))}
          </Select>
        )}
      </Field>
      <Button type="submit" tone="primary" busy={busy}>
        {t('save')}
      </Button>
      {saved && <Notice tone="good">{t('saved')}</Notice>}
    </form>
  )
}
