'use client'

import { Scale } from 'lucide-react'
import { Button } from '@/app/_ui/button'
import { EmptyState } from '@/app/_ui/empty-state'
import { useNewsroomWords } from '@/app/_words/newsroom-words'
import type { AppealPage } from '@/lib/contract/appeals'
import { AppealCard } from './appeal-card'
import { useAppeals } from './use-appeals'
import { useKeys } from './use-keys'

type Props = { site: { slug: string; timeZone: string }; first: AppealPage }

export function AppealsDesk({ site, first }: Props) {
  const { t } = useNewsroomWords()
  const { appeals, next, open, settle, more } = useAppeals(site.slug, first)
  useKeys()
  return (
    <div className="mx-auto grid max-w-3xl gap-4">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
        <h1 className="text-xl font-semibold">{t('appeals.title')}</h1>
        {open > 0 && <p className="text-soft">{t('appeals.open', { count: open })}</p>}
      </div>
      <p className="text-sm text-soft">
        {t('appeals.intro')} <span className="hidden lg:inline">{t('appeals.keys')}.</span>
      </p>
      {appeals.length === 0 && (
        <EmptyState icon={Scale} title={t('appeals.empty')}>
          {t('appeals.emptyText')}
        </EmptyState>
      )}
      {appeals.map((appeal) => (
        <AppealCard key={appeal.id} appeal={appeal} timeZone={site.timeZone} settle={settle} />
      ))}
      {next && (
        <Button className="justify-self-center" onClick={() => void more()}>
          {t('appeals.more')}
        </Button>
      )}
    </div>
  )
}
