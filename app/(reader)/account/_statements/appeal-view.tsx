'use client'

import { Notice } from '@/app/_ui/notice'
import { Panel } from '@/app/_ui/panel'
import { When } from '@/app/_ui/when'
import { useAccountWords } from '@/app/_words/account-words'
import type { OwnAppeal } from '@/lib/contract/appeals'

type Props = { appeal: OwnAppeal; timeZone: string; isNew: boolean }

/** What somebody objected, and what became of it. */
export function AppealView({ appeal: { text, createdAt, outcome, answer }, timeZone, isNew }: Props) {
  const { t } = useAccountWords()
  return (
    <Panel title={t('statements.yours')} intro={<When at={createdAt} timeZone={timeZone} />}>
      {isNew && <Notice tone="good">{t('statements.sent')}</Notice>}
      <p dir="auto" className="whitespace-pre-line wrap-anywhere">
        {text}
      </p>
      <p className="font-semibold">{t(`statements.${outcome ?? 'waiting'}`)}</p>
      {answer && (
        <section
          aria-label={t('statements.answer')}
          className="rounded-md border-s-4 border-accent bg-sunken px-3 py-2"
        >
          <h3 className="text-sm font-medium text-soft">{t('statements.answer')}</h3>
          <p dir="auto" className="mt-1 whitespace-pre-line wrap-anywhere">
            {answer}
          </p>
        </section>
      )}
      {outcome === 'refused' && <p className="text-sm text-soft">{t('statements.redress')}</p>}
    </Panel>
  )
}
