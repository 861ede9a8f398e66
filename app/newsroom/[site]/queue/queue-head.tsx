'use client'

import { ChevronLeft, ChevronRight, Keyboard, WifiOff } from 'lucide-react'
import { Button } from '@/app/_ui/button'
import { useNewsroomWords } from '@/app/_words/newsroom-words'
import type { QueueChoice } from '@/lib/contract/queue'
import { isFiltered } from './_state/choice'
import { placeOf, type Queue } from './_state/queue-state'
import type { Command } from './_state/shortcuts'

type Props = { queue: Queue; choice: QueueChoice; isLive: boolean; obey: (command: Command) => void }

/** How many wait, where one is among them, and whether news still comes. */
export function QueueHead({ queue, choice, isLive, obey }: Props) {
  const { t } = useNewsroomWords()
  const { waiting } = queue
  const isPlain = choice.tab === 'waiting' && !isFiltered(choice)
  return (
    <>
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
        <h1 className="text-xl font-semibold">
          {isPlain && waiting > 0
            ? t('queue.waiting', { count: waiting })
            : t(isPlain ? 'queue.title' : `tab.${choice.tab}`)}
        </h1>
        <Walk queue={queue} obey={obey} />
      </div>
      {!isLive && (
        <p role="status" className="flex items-center gap-2 text-warn">
          <WifiOff aria-hidden className="size-4 shrink-0" /> {t('queue.offline')}
        </p>
      )}
    </>
  )
}

function Walk({ queue, obey }: Pick<Props, 'queue' | 'obey'>) {
  const { t } = useNewsroomWords()
  const place = placeOf(queue, queue.focusId)
  const count = queue.entries.length
  return (
    <div className="flex items-center gap-1">
      {count > 0 && (
        <span className="mr-1 text-sm text-soft tabular-nums">
          {t('queue.position', { place: place + 1, count })}
        </span>
      )}
      <Button
        tone="quiet"
        size="small"
        aria-label={t('queue.previous')}
        disabled={place <= 0}
        onClick={() => obey({ do: 'previous' })}
      >
        <ChevronLeft aria-hidden className="size-5" />
      </Button>
      <Button
        tone="quiet"
        size="small"
        aria-label={t('queue.next')}
        disabled={place >= count - 1}
        onClick={() => obey({ do: 'next' })}
      >
        <ChevronRight aria-hidden className="size-5" />
      </Button>
      <Button tone="quiet" size="small" aria-label={t('help.open')} onClick={() => obey({ do: 'help' })}>
        <Keyboard aria-hidden className="size-5" />
      </Button>
    </div>
  )
}
