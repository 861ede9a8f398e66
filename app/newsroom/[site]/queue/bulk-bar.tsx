'use client'

import { Button } from '@/app/_ui/button'
import { useNewsroomWords } from '@/app/_words/newsroom-words'
import type { Bulk, Matching } from '@/lib/contract/queue'
import type { Command } from './_state/shortcuts'

type Props = {
  /** All that match may be wanted before any is chosen. */
  isFiltered: boolean
  selected: number
  matching: Matching | null
  progress: Bulk | null
  obey: (command: Command) => void
}

/** What the next decision takes, where that is more than the card; and how far the last one has come. */
export function BulkBar({ isFiltered, selected, matching, progress, obey }: Props) {
  const { t } = useNewsroomWords()
  if (progress) return <Progress progress={progress} />
  const isChosen = selected > 0 || matching !== null
  if (!isChosen && !isFiltered) return null
  return (
    <div
      role="status"
      className="flex flex-wrap items-center justify-between gap-2 rounded-lg bg-accent-tint px-4 py-2 font-medium text-accent"
    >
      <span>
        {matching && t('bulk.all', { count: matching.count })}
        {!matching && selected > 0 && t('bulk.selected', { count: selected })}
      </span>
      <span className="flex flex-wrap gap-2">
        {!matching && (
          <Button size="small" onClick={() => obey({ do: 'selectAll' })}>
            {t('bulk.selectAll')}
          </Button>
        )}
        {isChosen && (
          <Button size="small" onClick={() => obey({ do: 'unselect' })}>
            {t('bulk.clear')}
          </Button>
        )}
      </span>
    </div>
  )
}

function Progress({ progress: { done, total } }: { progress: Bulk }) {
  const { t } = useNewsroomWords()
  const words = t('bulk.progress', { done, total })
  return (
    <div role="status" className="grid gap-1 rounded-lg bg-surface px-4 py-3 shadow-card">
      <p>{words}</p>
      <progress aria-label={words} value={done} max={total} className="w-full" />
    </div>
  )
}
