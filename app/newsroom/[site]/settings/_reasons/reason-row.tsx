'use client'

import { ArrowDown, ArrowUp, Pencil, X } from 'lucide-react'
import { useState } from 'react'
import { Button } from '@/app/_ui/button'
import { Kbd } from '@/app/_ui/kbd'
import { useNewsroomWords } from '@/app/_words/newsroom-words'
import type { Draft } from './drafts'
import { ReasonFields } from './reason-fields'
import type { useReasonDrafts } from './use-reason-drafts'

type Props = {
  draft: Draft
  place: number
  isLast: boolean
  list: Pick<ReturnType<typeof useReasonDrafts>, 'move' | 'retire' | 'write'>
}

/** One reason with its digit; its words open below it. */
export function ReasonRow({ draft, place, isLast, list }: Props) {
  const { t, language } = useNewsroomWords()
  const [isOpen, setIsOpen] = useState(draft.code === null)
  const name = draft.names[language] || t('reasons.new')
  const icon = 'size-4'
  return (
    <li className="grid gap-3 rounded-md border border-line p-2 sm:p-3">
      <div className="flex flex-wrap items-center gap-2">
        {place < 9 && <Kbd>{place + 1}</Kbd>}
        <bdi className="min-w-0 grow basis-40 font-medium wrap-anywhere">{name}</bdi>
        <span className="flex flex-wrap gap-1">
          <Button
            size="small"
            tone="quiet"
            disabled={place === 0}
            aria-label={t('reasons.up', { name })}
            onClick={() => list.move(draft.key, -1)}
          >
            <ArrowUp aria-hidden className={icon} />
          </Button>
          <Button
            size="small"
            tone="quiet"
            disabled={isLast}
            aria-label={t('reasons.down', { name })}
            onClick={() => list.move(draft.key, 1)}
          >
            <ArrowDown aria-hidden className={icon} />
          </Button>
          <Button
            size="small"
            tone="quiet"
            aria-expanded={isOpen}
            aria-label={t('reasons.edit', { name })}
            onClick={() => setIsOpen(!isOpen)}
          >
            <Pencil aria-hidden className={icon} />
          </Button>
          <Button
            size="small"
            tone="quiet"
            aria-label={t('reasons.retire', { name })}
            onClick={() => list.retire(draft)}
          >
            <X aria-hidden className={icon} />
          </Button>
        </span>
      </div>
      {isOpen && <ReasonFields draft={draft} onWrite={(part) => list.write(draft.key, part)} />}
    </li>
  )
}
