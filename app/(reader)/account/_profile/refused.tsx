'use client'

import type { Refusal } from '@/app/_api/ask'
import { useAccountWords } from '@/app/_words/account-words'

/** Why a site refused; where it takes other ways in, with the one to come in anew by. */
export function Refused({ refusal: { code, title }, slug }: { refusal: Refusal; slug: string }) {
  const { t } = useAccountWords()
  if (code !== 'way-not-taken') return title
  return (
    <>
      {title}{' '}
      <a
        href={`/sign-in?${new URLSearchParams({ site: slug, next: '/account' })}`}
        className="text-accent underline"
      >
        {t('signIn.anew')}
      </a>
    </>
  )
}
