'use client'

import { useState } from 'react'
import { useCall } from '@/app/_api/use-call'
import { useSubmit } from '@/app/_api/use-submit'
import { Button } from '@/app/_ui/button'
import { FieldError } from '@/app/_ui/field'
import { useAccountWords } from '@/app/_words/account-words'
import type { MergeOffer } from '@/lib/contract/ways'

/** What was to be added opens another account: both are theirs, and may become one. */
export function Merge({ offer }: { offer: MergeOffer }) {
  const { t } = useAccountWords()
  const call = useCall()
  const [isLeft, setIsLeft] = useState(false)
  const { submit, busy, refusal } = useSubmit(
    () => call<null>('POST', '/account/merge'),
    () => window.location.assign('/account?linked=gone#ways'),
  )
  if (isLeft) return null
  const who = [offer.name ?? t('merge.nameless'), offer.email].filter(Boolean).join(', ')
  return (
    <section className="grid gap-3 rounded-md bg-accent-tint p-4">
      <h3 className="font-semibold">{t('merge.title')}</h3>
      <p className="wrap-anywhere">{t('merge.other', { name: who })}</p>
      <p>{t('merge.about')}</p>
      {offer.sites.length > 0 && <Coming sites={offer.sites} />}
      {refusal && <FieldError>{refusal.title}</FieldError>}
      <div className="flex flex-wrap gap-2">
        <Button tone="primary" busy={busy} onClick={() => submit()}>
          {t('merge.do')}
        </Button>
        <Button onClick={() => setIsLeft(true)}>{t('merge.leave')}</Button>
      </div>
    </section>
  )
}

/** Before it is done: how much of it comes here, and under which name. */
function Coming({ sites }: Pick<MergeOffer, 'sites'>) {
  const { t } = useAccountWords()
  return (
    <>
      <div>
        <p>{t('merge.coming')}</p>
        <ul className="list-disc pl-5 wrap-anywhere">
          {sites.map(({ slug, site, name, comments: count }) => (
            <li key={slug}>
              {count === 0 ? t('merge.comesNone', { site }) : t('merge.comes', { site, name, count })}
            </li>
          ))}
        </ul>
      </div>
      {sites.some(({ isBoth }) => isBoth) && <p>{t('merge.both')}</p>}
    </>
  )
}
