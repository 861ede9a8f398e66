'use client'

import { Check, Clock, EyeOff, Undo2 } from 'lucide-react'
import { Button } from '@/app/_ui/button'
import { cx } from '@/app/_ui/cx'
import { useNewsroomWords } from '@/app/_words/newsroom-words'
import type { Macro } from '@/lib/contract/macros'
import type { QueueCard } from '@/lib/contract/moderation'
import { focused, type Queue, staysAsItIs } from '../_state/queue-state'
import type { Command } from '../_state/shortcuts'
import { Key } from './key'
import { MacrosMenu } from './macros-menu'

type Props = {
  queue: Queue
  said: string
  isHiding: boolean
  macros: Macro[]
  obey: (command: Command) => void
}

/** The same acts as the keys, always within reach; and what the last one did. */
export function ActionBar({ queue, said, isHiding, macros, obey }: Props) {
  const { t } = useNewsroomWords()
  const entry = focused(queue)
  const cannot = !entry || entry.closed !== null
  return (
    <div className="sticky bottom-0 -mx-4 border-t border-line bg-surface px-4 py-3 sm:bottom-4 sm:mx-0 sm:rounded-lg sm:border">
      <div className="grid grid-cols-2 gap-2 sm:flex sm:flex-wrap">
        {entry?.card.status === 'hidden' ? (
          <Button tone="good" disabled={cannot} onClick={() => obey({ do: 'restore' })}>
            <Check aria-hidden className="size-4 shrink-0" />
            {t('verb.restore')} <Key>R</Key>
          </Button>
        ) : (
          <Button tone="good" disabled={cannot} onClick={() => obey({ do: 'approve' })}>
            <Check aria-hidden className="size-4 shrink-0" />
            {t(entry ? approveWord(entry.card) : 'verb.approve')} <Key>A</Key>
          </Button>
        )}
        <Button tone="bad" disabled={cannot} aria-expanded={isHiding} onClick={() => obey({ do: 'hide' })}>
          <EyeOff aria-hidden className="size-4 shrink-0" />
          {t('verb.hide')} <Key>H</Key>
        </Button>
        <Button disabled={cannot} onClick={() => obey({ do: 'hold' })}>
          <Clock aria-hidden className="size-4 shrink-0" />
          {t('verb.hold')} <Key>P</Key>
        </Button>
        <Button tone="quiet" onClick={() => obey({ do: 'undo' })}>
          <Undo2 aria-hidden className="size-4 shrink-0" />
          {t('verb.undo')} <Key>Z</Key>
        </Button>
      </div>
      <div className={cx('mt-1 grid gap-1 sm:flex sm:flex-wrap sm:gap-x-6', isHiding && 'max-sm:hidden')}>
        <More card={entry?.card ?? null} cannot={cannot} obey={obey} />
        {macros.length > 0 && <MacrosMenu macros={macros} cannot={cannot} obey={obey} />}
      </div>
      <p role="status" className="truncate text-sm text-soft not-empty:mt-2">
        {said}
      </p>
    </div>
  )
}

const approveWord = (card: QueueCard) => {
  if (!staysAsItIs(card)) return 'verb.approve'
  return card.unseen && !card.reports ? 'verb.seen' : 'verb.keep'
}

const others = ['sanction', 'trust', 'branch', 'mask', 'feature', 'chain'] as const
const keys = { sanction: 'S', trust: 'T', branch: 'B', mask: 'M', feature: 'F', chain: 'C' } as const

type MoreProps = { card: QueueCard | null; cannot: boolean; obey: Props['obey'] }

/** What is done more rarely. */
function More({ card, cannot, obey }: MoreProps) {
  const { t } = useNewsroomWords()
  const word = (act: (typeof others)[number]) =>
    t(act === 'feature' && card?.featured ? 'verb.unfeature' : `verb.${act}`)
  return (
    <details className="text-sm">
      <summary className="cursor-pointer text-soft">{t('verb.more')}</summary>
      <div className="mt-1 flex flex-wrap gap-1">
        {others.map((act) => (
          <Button key={act} tone="quiet" size="small" disabled={cannot} onClick={() => obey({ do: act })}>
            {word(act)} <Key>{keys[act]}</Key>
          </Button>
        ))}
      </div>
    </details>
  )
}
