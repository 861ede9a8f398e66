'use client'

import { useState } from 'react'
import { Panel } from '@/app/_ui/panel'
import { When } from '@/app/_ui/when'
import { useAccountWords } from '@/app/_words/account-words'
import type { OwnAppeal, Statement } from '@/lib/contract/appeals'
import { linkTo } from '@/lib/threads/link-to'
import { AppealForm } from './appeal-form'
import { AppealView } from './appeal-view'
import { headingOf } from './heading-of'
import { WhyLines } from './why-lines'

type OfSite = { slug: string; name: string; timeZone: string }
type Props = { statement: Statement; site: OfSite }

/** A decision with all that its addressee has a right to know (DSA Art. 17), and their way to object. */
export function StatementView({ statement, site }: Props) {
  const { t } = useAccountWords()
  const [made, setMade] = useState<OwnAppeal | null>(null)
  const { thread, commentId } = statement
  const appeal = made ?? statement.appeal
  return (
    <>
      <h1 className="text-2xl font-semibold">{t(headingOf(statement))}</h1>
      <Panel title={site.name} intro={<When at={statement.at} timeZone={site.timeZone} />}>
        {thread && commentId && (
          <p className="wrap-anywhere">
            <a href={linkTo(thread.url, commentId)} className="text-accent underline">
              <bdi>{thread.title || thread.url}</bdi>
            </a>
          </p>
        )}
        {statement.excerpt && (
          <blockquote dir="auto" className="border-line border-s-2 ps-3 wrap-anywhere">
            {statement.excerpt}
          </blockquote>
        )}
        {statement.sanction?.letter && (
          <p dir="auto" className="whitespace-pre-line wrap-anywhere">
            {statement.sanction.letter}
          </p>
        )}
        <WhyLines statement={statement} timeZone={site.timeZone} />
      </Panel>
      {appeal && <AppealView appeal={appeal} timeZone={site.timeZone} isNew={made !== null} />}
      {!appeal && statement.mayAppeal && <AppealForm statement={statement} site={site} onMade={setMade} />}
      <p>
        <a href="/account#statements" className="text-accent underline">
          {t('statements.all')}
        </a>
      </p>
    </>
  )
}
