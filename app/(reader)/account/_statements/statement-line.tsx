'use client'

import { Badge } from '@/app/_ui/badge'
import { When } from '@/app/_ui/when'
import { useAccountWords } from '@/app/_words/account-words'
import type { Statement } from '@/lib/contract/appeals'
import { headingOf } from './heading-of'

type Props = { statement: Statement; site: string; slug: string }

/** One decision in the list, with the way to all that it says. */
export function StatementLine({ statement, site, slug }: Props) {
  const { t, language } = useAccountWords()
  const { id, at, reason, excerpt, stands, mayAppeal, appeal } = statement
  return (
    <li className="grid gap-1 py-3 first:pt-0 last:pb-0">
      <p className="wrap-anywhere">
        {t(headingOf(statement))}. <bdi>{t('statements.reason', { reason: reason.names[language] })}</bdi>{' '}
        {!stands && <Badge>{t('statements.restored')}</Badge>}
        {stands && appeal && !appeal.outcome && <Badge tone="warn">{t('statements.waiting')}</Badge>}
      </p>
      {excerpt && (
        <blockquote dir="auto" className="border-line border-s-2 ps-3 wrap-anywhere text-soft">
          {excerpt}
        </blockquote>
      )}
      <p className="text-sm text-soft">
        <a href={`/account/statements/${slug}/${id}`} className="text-accent underline">
          {t(mayAppeal ? 'statements.open' : 'statements.read')}
        </a>
        {' · '}
        {site}
        {' · '}
        <When at={at} />
      </p>
    </li>
  )
}
