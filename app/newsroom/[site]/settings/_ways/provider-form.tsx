'use client'

import { Button } from '@/app/_ui/button'
import { CopyButton } from '@/app/_ui/copy-button'
import { FieldError } from '@/app/_ui/field'
import { Form } from '@/app/_ui/form'
import { TextField } from '@/app/_ui/text-field'
import { useNewsroomWords } from '@/app/_words/newsroom-words'
import type { SiteProvider } from '@/lib/contract/site-providers'
import type { ProviderKind } from '@/lib/contract/ways'
import { useProvider } from './use-provider'

type Props = {
  slug: string
  kind: ProviderKind
  own: SiteProvider | null
  redirect: string
  onDone: () => void
}

export function ProviderForm({ redirect, ...edited }: Props) {
  const { t } = useNewsroomWords()
  const { draft, type, submit, busy, refusal, isWrong } = useProvider(edited)
  const { kind, own, onDone } = edited
  const field = (name: keyof typeof draft) => ({
    ...{ label: t(`providers.${name}`), value: draft[name], onType: type(name) },
    error: isWrong(name) ? t('providers.wrong') : null,
  })
  return (
    <Form onSubmit={submit} className="grid gap-4 rounded-md bg-sunken p-3">
      {kind === 'oidc' && (
        <>
          <TextField {...field('name')} hint={t('providers.nameAbout')} maxLength={40} />
          <TextField {...field('issuer')} hint={t('providers.issuerAbout')} inputMode="url" />
        </>
      )}
      <TextField {...field('clientId')} />
      <TextField {...field('secret')} hint={own ? t('providers.secretStays') : undefined} type="password" />
      <Redirect uri={redirect} />
      {refusal && refusal.code !== 'invalid-input' && <FieldError>{refusal.title}</FieldError>}
      <div className="flex flex-wrap gap-2">
        <Button type="submit" tone="primary" busy={busy}>
          {t('providers.save')}
        </Button>
        <Button onClick={onDone}>{t('keys.cancel')}</Button>
      </div>
    </Form>
  )
}

function Redirect({ uri }: { uri: string }) {
  const { t } = useNewsroomWords()
  return (
    <div className="grid gap-2">
      <p className="font-semibold">{t('providers.redirect')}</p>
      <code className="rounded-md bg-surface p-3 text-sm break-all">{uri}</code>
      <p className="text-sm text-soft">{t('providers.redirectAbout')}</p>
      <div>
        <CopyButton text={uri} label={t('providers.copy')} doneLabel={t('tag.copied')} />
      </div>
    </div>
  )
}
