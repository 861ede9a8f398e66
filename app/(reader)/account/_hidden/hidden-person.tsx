'use client'

import { useRouter } from 'next/navigation'
import { useCall } from '@/app/_api/use-call'
import { useSubmit } from '@/app/_api/use-submit'
import { Button } from '@/app/_ui/button'
import { FieldError } from '@/app/_ui/field'
import { useAccountWords } from '@/app/_words/account-words'
import type { HiddenAuthor } from '@/lib/users/read-hidden-authors'
import { Refused } from '../_profile/refused'

export function HiddenPerson({ author: { id, name, slug, site } }: { author: HiddenAuthor }) {
  const { t } = useAccountWords()
  const call = useCall()
  const router = useRouter()
  const { submit, busy, refusal } = useSubmit(
    () => call<null>('DELETE', `/sites/${slug}/hidden-authors/${id}`),
    () => router.refresh(),
  )
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 py-2.5 first:pt-0 last:pb-0">
      <span className="min-w-0 wrap-anywhere">
        <bdi className="font-semibold">{name}</bdi> <span className="text-soft">{site}</span>
      </span>
      <Button size="small" busy={busy} aria-label={t('hidden.showOne', { name })} onClick={submit}>
        {t('hidden.show')}
      </Button>
      {refusal && (
        <FieldError>
          <Refused refusal={refusal} slug={slug} />
        </FieldError>
      )}
    </li>
  )
}
