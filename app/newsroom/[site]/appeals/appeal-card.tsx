'use client'

import { Badge } from '@/app/_ui/badge'
import { Notice } from '@/app/_ui/notice'
import { When } from '@/app/_ui/when'
import { useNewsroomWords } from '@/app/_words/newsroom-words'
import type { Appeal, Settlement } from '@/lib/contract/appeals'
import { AnswerForm } from './answer-form'
import { AuthorRecord } from './author-record'
import { Disputed } from './disputed'

type Props = {
  appeal: Appeal
  timeZone: string
  settle: (id: string, settlement: Settlement) => Promise<string | null>
}

/** Whose objection it is, to what, and the answer. */
export function AppealCard({ appeal, timeZone, settle }: Props) {
  const { t } = useNewsroomWords()
  const title = `appeal-${appeal.id}`
  return (
    <article
      tabIndex={-1}
      data-appeal={appeal.id}
      aria-labelledby={title}
      className="grid gap-5 rounded-lg bg-surface px-4 py-5 shadow-card sm:px-6"
    >
      <header className="grid gap-2">
        <div className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
          <h2 id={title} className="font-semibold wrap-anywhere">
            <bdi>{appeal.author.name}</bdi>
          </h2>
          <span className="text-sm text-soft">
            <When at={appeal.createdAt} timeZone={timeZone} />
          </span>
          {appeal.outcome && (
            <Badge tone={appeal.outcome === 'granted' ? 'good' : 'neutral'}>
              {t(`appeals.${appeal.outcome}`)}
            </Badge>
          )}
        </div>
        <AuthorRecord author={appeal.author} timeZone={timeZone} />
      </header>
      <Disputed appeal={appeal} timeZone={timeZone} />
      <section
        aria-label={t('appeals.says')}
        className="rounded-md border-l-4 border-accent bg-sunken px-3 py-2"
      >
        <h3 className="text-sm font-medium text-soft">{t('appeals.says')}</h3>
        <p dir="auto" className="mt-1 whitespace-pre-line wrap-anywhere">
          {appeal.text}
        </p>
      </section>
      <Answer appeal={appeal} settle={settle} />
    </article>
  )
}

function Answer({ appeal, settle }: Pick<Props, 'appeal' | 'settle'>) {
  const { t } = useNewsroomWords()
  if (appeal.outcome) {
    return (
      <section className="grid gap-1">
        <h3 className="text-sm font-medium text-soft">
          {t('appeals.settled', { name: appeal.settledBy ?? '' })}
        </h3>
        <p dir="auto" className="whitespace-pre-line wrap-anywhere">
          {appeal.answer}
        </p>
      </section>
    )
  }
  if (appeal.isOwn) return <Notice tone="info">{t('appeals.own')}</Notice>
  return <AnswerForm appeal={appeal} settle={settle} />
}
