'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { useCall } from '@/app/_api/use-call'
import { useSubmit } from '@/app/_api/use-submit'
import { Badge } from '@/app/_ui/badge'
import { Button } from '@/app/_ui/button'
import { cx } from '@/app/_ui/cx'
import { FieldError } from '@/app/_ui/field'
import { ProviderMark } from '@/app/_ui/provider-mark'
import { useNewsroomWords } from '@/app/_words/newsroom-words'
import type { SiteProvider } from '@/lib/contract/site-providers'
import type { ProviderKind } from '@/lib/contract/ways'
import { ProviderForm } from './provider-form'

type Props = {
  slug: string
  kind: ProviderKind
  own: SiteProvider | null
  isOperators: boolean
  redirect: string
}

export function ProviderRow({ slug, kind, own, isOperators, redirect }: Props) {
  const { t } = useNewsroomWords()
  const call = useCall()
  const router = useRouter()
  const [isOpen, setIsOpen] = useState(false)
  const removal = useSubmit(
    () => call<null>('DELETE', `/sites/${slug}/providers/${kind}`),
    () => router.refresh(),
  )
  const name = t(`way.${kind}`)
  const close = () => setIsOpen(false)
  return (
    <li className="grid gap-3 py-3 first:pt-0 last:pb-0">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
        <ProviderMark kind={kind} />
        <div className={cx('min-w-0 flex-1 wrap-anywhere', own ? 'basis-44' : 'basis-24')}>
          <p className="flex flex-wrap items-center gap-x-2">
            <span className="font-semibold">{own?.name ?? name}</span>
            {own && <Badge tone="accent">{t('providers.own')}</Badge>}
            {!own && isOperators && <Badge>{t('providers.operators')}</Badge>}
          </p>
          {own?.issuer && <p className="text-sm text-soft">{own.issuer}</p>}
        </div>
        {!isOpen && (
          <div className="flex gap-2">
            <Button
              size="small"
              aria-label={t(own ? 'providers.changeOne' : 'providers.addOne', { name })}
              onClick={() => setIsOpen(true)}
            >
              {t(own ? 'providers.change' : 'providers.add')}
            </Button>
            {own && (
              <Button
                size="small"
                busy={removal.busy}
                aria-label={t('providers.removeOne', { name })}
                onClick={() => removal.submit()}
              >
                {t('providers.remove')}
              </Button>
            )}
          </div>
        )}
      </div>
      {removal.refusal && <FieldError>{removal.refusal.title}</FieldError>}
      {isOpen && <ProviderForm slug={slug} kind={kind} own={own} redirect={redirect} onDone={close} />}
    </li>
  )
}
