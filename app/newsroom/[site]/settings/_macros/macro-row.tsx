'use client'

import { ArrowDown, ArrowUp, type LucideIcon, Pencil, X } from 'lucide-react'
import { useState } from 'react'
import { Button } from '@/app/_ui/button'
import { Kbd } from '@/app/_ui/kbd'
import { useNewsroomWords } from '@/app/_words/newsroom-words'
import { useMacroWords } from '@/app/newsroom/_staff/macro-words'
import type { Draft } from './drafts'
import { MacroFields } from './macro-fields'
import type { useMacroDrafts } from './use-macro-drafts'

type List = Pick<ReturnType<typeof useMacroDrafts>, 'move' | 'remove' | 'write' | 'reason'>
type Props = { draft: Draft; place: number; isLast: boolean; list: List }

/** One macro with its key and what it does; its parts open below it. */
export function MacroRow({ draft, place, isLast, list }: Props) {
  const { t } = useNewsroomWords()
  const wordsOf = useMacroWords()
  const [isOpen, setIsOpen] = useState(draft.id === null)
  const name = draft.name || t('macros.new')
  const { key } = draft
  return (
    <li className="grid gap-3 rounded-md border border-line p-2 sm:p-3">
      <div className="flex flex-wrap items-center gap-2">
        <Kbd>⇧{place + 1}</Kbd>
        <span className="grid min-w-0 grow basis-40 wrap-anywhere">
          <bdi className="font-medium">{name}</bdi>
          <span className="text-sm text-soft">{wordsOf(draft)}</span>
        </span>
        <span className="flex flex-wrap gap-1">
          <Deed
            icon={ArrowUp}
            label={t('macros.up', { name })}
            disabled={place === 0}
            onClick={() => list.move(key, -1)}
          />
          <Deed
            icon={ArrowDown}
            label={t('macros.down', { name })}
            disabled={isLast}
            onClick={() => list.move(key, 1)}
          />
          <Deed
            icon={Pencil}
            label={t('macros.edit', { name })}
            aria-expanded={isOpen}
            onClick={() => setIsOpen(!isOpen)}
          />
          <Deed icon={X} label={t('macros.remove', { name })} onClick={() => list.remove(key)} />
        </span>
      </div>
      {isOpen && <MacroFields draft={draft} reason={list.reason} onWrite={list.write} />}
    </li>
  )
}

type DeedProps = {
  icon: LucideIcon
  label: string
  disabled?: boolean
  'aria-expanded'?: boolean
  onClick: () => void
}

const Deed = ({ icon: Icon, label, ...rest }: DeedProps) => (
  <Button {...rest} size="small" tone="quiet" aria-label={label}>
    <Icon aria-hidden className="size-4" />
  </Button>
)
