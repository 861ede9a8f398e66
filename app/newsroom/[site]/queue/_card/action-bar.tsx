'use client'

import { Check, ChevronLeft, ChevronRight, Clock, EyeOff, Keyboard, Undo2 } from 'lucide-react'
import { Button } from '@/app/_ui/button'
import { Kbd } from '@/app/_ui/kbd'
import { useNewsroomWords } from '@/app/_words/newsroom-words'
import { focused, placeOf, type Queue } from '../_state/queue-state'
import type { Command } from '../_state/shortcuts'

type Props = { queue: Queue; said: string; isHiding: boolean; obey: (command: Command) => void }

/** The same acts as the keys, always within reach. */
export function ActionBar({ queue, said, isHiding, obey }: Props) {
  const { t } = useNewsroomWords()
  const entry = focused(queue)
  const cannot = !entry || entry.closed !== null
  return (
    <div className="sticky bottom-0 -mx-4 border-t border-line bg-canvas px-4 py-3 sm:mx-0 sm:rounded-lg sm:border sm:bg-surface">
      <div className="flex flex-wrap items-center gap-2">
        <Button tone="good" disabled={cannot} onClick={() => obey({ do: 'approve' })}>
          <Check aria-hidden className="size-4" />
          {t('verb.approve')} <Key>A</Key>
        </Button>
        <Button tone="bad" disabled={cannot} aria-expanded={isHiding} onClick={() => obey({ do: 'hide' })}>
          <EyeOff aria-hidden className="size-4" />
          {t('verb.hide')} <Key>H</Key>
        </Button>
        <Button disabled={cannot} onClick={() => obey({ do: 'hold' })}>
          <Clock aria-hidden className="size-4" />
          {t('verb.hold')} <Key>P</Key>
        </Button>
        <Button tone="quiet" disabled={queue.made.length === 0} onClick={() => obey({ do: 'undo' })}>
          <Undo2 aria-hidden className="size-4" />
          {t('verb.undo')} <Key>Z</Key>
        </Button>
        <Walk queue={queue} obey={obey} />
      </div>
      <p role="status" className="mt-1 min-h-6 truncate text-sm text-soft">
        {said}
      </p>
    </div>
  )
}

function Walk({ queue, obey }: Pick<Props, 'queue' | 'obey'>) {
  const { t } = useNewsroomWords()
  const place = placeOf(queue, queue.focusId)
  const count = queue.entries.length
  return (
    <div className="ml-auto flex items-center gap-1">
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

// phones have no such keys, and no room for them
const Key = ({ children }: { children: string }) => (
  <span aria-hidden className="hidden lg:inline-flex">
    <Kbd faint>{children}</Kbd>
  </span>
)
