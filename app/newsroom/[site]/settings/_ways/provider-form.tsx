'use client'

import { useRouter } from 'next/navigation'
import { type InputHTMLAttributes, useState } from 'react'
import { useCall } from '@/app/_api/use-call'
import { useSubmit } from '@/app/_api/use-submit'
import { Button } from '@/app/_ui/button'
import { CopyButton } from '@/app/_ui/copy-button'
import { Field, FieldError } from '@/app/_ui/field'
import { Form } from '@/app/_ui/form'
import { Input } from '@/app/_ui/input'
import { useNewsroomWords } from '@/app/_words/newsroom-words'
import type { SiteProvider } from '@/lib/contract/site-providers'
import type { ProviderKind } from '@/lib/contract/ways'

type Props = {
  slug: string
  kind: ProviderKind
  own: SiteProvider | null
  redirect: string
  onDone: () => void
}

export function ProviderForm({ slug, kind, own, redirect, onDone }: Props) {
  const { t } = useNewsroomWords()
  const { draft, type, submit, busy, refusal, isWrong } = useProvider({ slug, kind, own, onDone })
  const wrong = (field: string) => (isWrong(field) ? t('providers.wrong') : null)
  return (
    <Form onSubmit={submit} className="grid gap-4 rounded-md bg-sunken p-3">
      {kind === 'oidc' && (
        <>
          <Text
            label={t('providers.name')}
            hint={t('providers.nameAbout')}
            error={wrong('name')}
            maxLength={40}
            value={draft.name}
            onType={type('name')}
          />
          <Text
            label={t('providers.issuer')}
            hint={t('providers.issuerAbout')}
            error={wrong('issuer')}
            inputMode="url"
            value={draft.issuer}
            onType={type('issuer')}
          />
        </>
      )}
      <Text
        label={t('providers.clientId')}
        error={wrong('clientId')}
        value={draft.clientId}
        onType={type('clientId')}
      />
      <Text
        label={t('providers.secret')}
        hint={own ? t('providers.secretStays') : undefined}
        error={wrong('secret')}
        type="password"
        autoComplete="off"
        value={draft.secret}
        onType={type('secret')}
      />
      <div className="grid gap-2">
        <p className="font-semibold">{t('providers.redirect')}</p>
        <code className="rounded-md bg-surface p-3 text-sm break-all">{redirect}</code>
        <p className="text-sm text-soft">{t('providers.redirectAbout')}</p>
        <div>
          <CopyButton text={redirect} label={t('providers.copy')} doneLabel={t('tag.copied')} />
        </div>
      </div>
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

type TextProps = Omit<InputHTMLAttributes<HTMLInputElement>, 'onChange'> & {
  label: string
  hint?: string | undefined
  error: string | null
  onType: (text: string) => void
}

const Text = ({ label, hint, error, onType, ...rest }: TextProps) => (
  <Field label={label} hint={hint} error={error}>
    {(wiring) => (
      <Input
        autoComplete="off"
        spellCheck={false}
        {...rest}
        {...wiring}
        onChange={({ target }) => onType(target.value)}
      />
    )}
  </Field>
)

type Draft = { clientId: string; secret: string; issuer: string; name: string }

function useProvider({ slug, kind, own, onDone }: Omit<Props, 'redirect'>) {
  const call = useCall()
  const router = useRouter()
  const [draft, setDraft] = useState<Draft>({
    ...{ clientId: own?.clientId ?? '', secret: '' },
    ...{ issuer: own?.issuer ?? '', name: own?.name ?? '' },
  })
  const { clientId, secret, issuer, name } = draft
  const oidc = kind === 'oidc' ? { issuer, name } : {}
  const body = { clientId, ...(secret && { secret }), ...oidc }
  const form = useSubmit(
    () => call<null>('PUT', `/sites/${slug}/providers/${kind}`, { body }),
    () => {
      router.refresh()
      onDone()
    },
  )
  const type = (field: keyof Draft) => (text: string) => setDraft({ ...draft, [field]: text })
  const isWrong = (field: string) => form.refusal?.errors?.some(({ path }) => path === field) ?? false
  return { ...form, draft, type, isWrong }
}
