'use client'

import { Check, Clock, EyeOff, Undo2 } from 'lucide-react'
import { Button } from '@/app/_ui/button'
import { Kbd } from '@/app/_ui/kbd'
import { useReady } from '@/app/_ui/use-ready'
import { useNewsroomWords } from '@/app/_words/newsroom-words'
import { focused, type Queue, staysAsItIs } from '../_state/queue-state'
import type { Command } from '../_state/shortcuts'

type Props = { queue: Queue; said: string; isHiding: boolean; obey: (command: Command) => void }

/** The same acts as the keys, always within reach; and what the last one did. */
export function ActionBar({ queue, said, isHiding, obey }: Props) {
  const { t } = useNewsroomWords()
  const entry = focused(queue)
  const isReady = useReady()
  const cannot = !isReady || !entry || entry.closed !== null
  return (
    <div className="sticky bottom-0 -mx-4 border-t border-line bg-surface px-4 py-3 sm:bottom-4 sm:mx-0 sm:rounded-lg sm:border">
      <div className="grid grid-cols-2 gap-2 sm:flex sm:flex-wrap">
        <Button tone="good" disabled={cannot} onClick={() => obey({ do: 'approve' })}>
          <Check aria-hidden className="size-4 shrink-0" />
          {t(entry && staysAsItIs(entry.card) ? 'verb.keep' : 'verb.approve')} <Key>A</Key>
        </Button>
        <Button tone="bad" disabled={cannot} aria-expanded={isHiding} onClick={() => obey({ do: 'hide' })}>
          <EyeOff aria-hidden className="size-4 shrink-0" />
          {t('verb.hide')} <Key>H</Key>
        </Button>
        <Button disabled={cannot} onClick={() => obey({ do: 'hold' })}>
          <Clock aria-hidden className="size-4 shrink-0" />
          {t('verb.hold')} <Key>P</Key>
        </Button>
        <Button tone="quiet" disabled={queue.made.length === 0} onClick={() => obey({ do: 'undo' })}>
          <Undo2 aria-hidden className="size-4 shrink-0" />
          {t('verb.undo')} <Key>Z</Key>
        </Button>
      </div>
      <p role="status" className="truncate text-sm text-soft not-empty:mt-2">
        {said}
      </p>
    </div>
  )
}

// phones have no such keys, and no room for them
const Key = ({ children }: { children: string }) => (
  <span aria-hidden className="hidden lg:inline-flex">
    <Kbd faint>{children}</Kbd>
  </span>
)
