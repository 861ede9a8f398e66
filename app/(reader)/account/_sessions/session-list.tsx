'use client'

import { Monitor, Smartphone } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useCall } from '@/app/_api/use-call'
import { useSubmit } from '@/app/_api/use-submit'
import { Badge } from '@/app/_ui/badge'
import { Button } from '@/app/_ui/button'
import { FieldError } from '@/app/_ui/field'
import { When } from '@/app/_ui/when'
import { useAccountWords } from '@/app/_words/account-words'
import type { OwnSession } from '@/lib/contract/sign-in'

/** This browser, the others, and a way to end them. */
export function SessionList({ sessions }: { sessions: OwnSession[] }) {
  const { t } = useAccountWords()
  const end = useEnd('/account/sessions')
  return (
    <>
      <ul className="grid divide-y divide-line">
        {sessions.map((session) => (
          <SessionRow key={session.id} session={session} />
        ))}
      </ul>
      {sessions.length > 1 && (
        <Button className="justify-self-start" busy={end.busy} onClick={end.submit}>
          {t('sessions.endOthers')}
        </Button>
      )}
      {end.refusal && <FieldError>{end.refusal.title}</FieldError>}
    </>
  )
}

function SessionRow({ session }: { session: OwnSession }) {
  const { t } = useAccountWords()
  const { id, isThis, startedAt, seenAt, sites } = session
  const end = useEnd(`/account/sessions/${id}`)
  const Device = session.isHandheld ? Smartphone : Monitor
  const name = [session.browser ?? t('sessions.unknown'), session.system, session.country]
    .filter(Boolean)
    .join(' · ')
  return (
    <li className="flex flex-wrap items-start gap-x-3 gap-y-2 py-2.5 first:pt-0 last:pb-0">
      <Device aria-hidden className="mt-0.5 size-5 shrink-0 text-soft" />
      <div className="min-w-0 flex-1 basis-44">
        <p className="flex flex-wrap items-center gap-x-2 font-semibold wrap-anywhere">
          {name} {isThis && <Badge tone="accent">{t('sessions.this')}</Badge>}{' '}
          {session.isShort && <Badge>{t('sessions.staff')}</Badge>}
        </p>
        <p className="text-sm text-soft">
          {t('sessions.since')} <When at={startedAt} />
        </p>
        {!isThis && (
          <p className="text-sm text-soft">
            {t('sessions.seen')} <When at={seenAt} />
          </p>
        )}
        {sites.length > 0 && (
          <p className="text-sm text-soft wrap-anywhere">
            {t('sessions.sites', { sites: sites.join(', ') })}
          </p>
        )}
        {end.refusal && <FieldError>{end.refusal.title}</FieldError>}
      </div>
      {!isThis && (
        <Button size="small" busy={end.busy} aria-label={t('sessions.endOne', { name })} onClick={end.submit}>
          {t('sessions.end')}
        </Button>
      )}
    </li>
  )
}

function useEnd(path: string) {
  const call = useCall()
  const router = useRouter()
  return useSubmit(
    () => call<null>('DELETE', path),
    () => router.refresh(),
  )
}
