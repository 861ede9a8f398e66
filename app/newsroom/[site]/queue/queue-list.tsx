'use client'

import { cx } from '@/app/_ui/cx'
import { useNewsroomWords } from '@/app/_words/newsroom-words'
import { ReportMark } from './_card/report-mark'
import type { Entry, Queue } from './_state/queue-state'

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
            <Row entry={entry} isFocused={entry.card.id === queue.focusId} onFocus={onFocus} />
          </li>
        ))}
      </ol>
      {more > 0 && (
        <p className="border-t border-line px-4 py-2 text-sm text-soft">{t('queue.more', { count: more })}</p>
      )}
    </nav>
  )
}

type RowProps = { entry: Entry; isFocused: boolean; onFocus: (id: string) => void }

function Row({ entry: { card, closed, error }, isFocused, onFocus }: RowProps) {
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
        <bdi>{card.author.name}</bdi>
      </span>
      <span className={cx('block truncate', closed ? 'text-soft line-through' : 'text-ink')}>
        {card.text}
      </span>
      <span className="block truncate text-soft">{card.thread.title}</span>
      {card.reports && !closed && <ReportMark reports={card.reports} />}
    </button>
  )
}
