'use client'

import type { LucideIcon } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { useCall } from '@/app/_api/use-call'
import { useSubmit } from '@/app/_api/use-submit'
import { Button } from '@/app/_ui/button'
import { FieldError } from '@/app/_ui/field'
import { useAccountWords } from '@/app/_words/account-words'
import type { LinkedProvider } from '@/lib/contract/ways'

/** A service that leads here; taking it off is asked about once more. */
export function LinkedRow({ provider, icon: Icon }: { provider: LinkedProvider; icon: LucideIcon }) {
  const { t } = useAccountWords()
  const [isAsking, setIsAsking] = useState(false)
  const { id, kind, name } = provider
  return (
    <li className="grid gap-3 py-3 first:pt-0 last:pb-0">
      <div className="flex items-start gap-3">
        <Icon aria-hidden className="mt-0.5 size-5 shrink-0 text-soft" />
        <div className="min-w-0 flex-1">
          <p className="font-semibold wrap-anywhere">{name}</p>
          <p className="text-sm text-soft">{t(kind === 'own' ? 'ways.own' : 'ways.service')}</p>
        </div>
        {!isAsking && (
          <Button size="small" aria-label={t('ways.removeOne', { name })} onClick={() => setIsAsking(true)}>
            {t('ways.remove')}
          </Button>
        )}
      </div>
      {isAsking && <Removal id={id} onKept={() => setIsAsking(false)} />}
    </li>
  )
}

function Removal({ id, onKept }: { id: string; onKept: () => void }) {
  const { t } = useAccountWords()
  const call = useCall()
  const router = useRouter()
  const { submit, busy, refusal } = useSubmit(
    () => call<null>('DELETE', `/account/links/${id}`),
    () => router.refresh(),
  )
  return (
    <div className="grid gap-3 rounded-md bg-sunken p-3">
      <p>{t('ways.removeSure')}</p>
      {refusal && <FieldError>{refusal.title}</FieldError>}
      <div className="flex flex-wrap gap-2">
        <Button size="small" tone="primary" busy={busy} onClick={() => submit()}>
          {t('ways.remove')}
        </Button>
        <Button size="small" onClick={onKept}>
          {t('cancel')}
        </Button>
      </div>
    </div>
  )
}
