'use client'

import { Check } from 'lucide-react'
import { cx } from '@/app/_ui/cx'
import { useNewsroomWords } from '@/app/_words/newsroom-words'
import type { Claim } from '@/lib/contract/queue'
import { ReportMark } from './_card/report-mark'
import { claimOn, type Entry, type Queue } from './_state/queue-state'

type Props = { queue: Queue; onFocus: (id: string) => void }

/** Everything that was loaded, in the queue's order. */
export function QueueList({ queue, onFocus }: Props) {
  const { t } = useNewsroomWords()
  if (queue.entries.length === 0) return null
  const loaded = queue.entries.filter(({ closed }) => !closed).length
  const more = Math.max(0, queue.waiting - loaded)
  return (
    <nav
      aria-label={t('queue.list')}
      className="overflow-hidden rounded-lg bg-surface shadow-card lg:sticky lg:top-20 lg:max-h-[calc(100dvh-6rem)] lg:overflow-y-auto"
    >
      <ol className="divide-y divide-line">
        {queue.entries.map((entry) => (
          <li key={entry.card.id}>
            <Row
              entry={entry}
              isFocused={entry.card.id === queue.focusId}
              isSelected={queue.selected.includes(entry.card.id)}
              claim={claimOn(queue, entry.card.id)}
              onFocus={onFocus}
            />
          </li>
        ))}
      </ol>
      {more > 0 && (
        <p className="border-t border-line px-4 py-2 text-sm text-soft">{t('queue.more', { count: more })}</p>
      )}
    </nav>
  )
}

type RowProps = {
  entry: Entry
  isFocused: boolean
  isSelected: boolean
  claim: Claim | null
  onFocus: (id: string) => void
}

function Row({ entry: { card, closed, error }, isFocused, isSelected, claim, onFocus }: RowProps) {
  const { t } = useNewsroomWords()
  return (
    <button
      type="button"
      aria-current={isFocused}
      onClick={() => onFocus(card.id)}
      className={cx(
        'block w-full border-l-4 px-3 py-2 text-left text-sm -outline-offset-2',
        isFocused ? 'border-accent bg-accent-tint' : 'border-transparent hover:bg-sunken',
        error && !isFocused && 'border-bad',
      )}
    >
      <span className={cx('block truncate font-semibold', closed && 'text-soft line-through')}>
        {isSelected && <Check aria-hidden className="mr-1 inline size-4 text-accent" />}
        <bdi>{card.author.name}</bdi>
      </span>
      <span className={cx('block truncate', closed ? 'text-soft line-through' : 'text-ink')}>
        {card.text}
      </span>
      <span className="block truncate text-soft">{card.thread.title}</span>
      {claim && !closed && (
        <span className="block truncate text-accent">{t('claim.row', { name: claim.by })}</span>
      )}
      {card.reports && !closed && <ReportMark reports={card.reports} />}
    </button>
  )
}
