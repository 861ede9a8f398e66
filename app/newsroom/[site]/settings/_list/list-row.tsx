'use client'

import { ArrowDown, ArrowUp, Pencil, X } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { Kbd } from '@/app/_ui/kbd'
import { useNewsroomWords } from '@/app/_words/newsroom-words'
import { Deed } from './deed'

type Props = {
  noun: 'macros' | 'reasons'
  name: string
  /** What it is pressed with, where there is a key left for it. */
  keys: string | null
  isFirst: boolean
  isLast: boolean
  isNew: boolean
  head: ReactNode
  removal: string
  onMove: (by: -1 | 1) => void
  onRemove: () => void
  children: ReactNode
}

/** One of a list in its place; its parts open below it. */
export function ListRow({ noun, name, keys, isNew, head, children, ...row }: Props) {
  const { t } = useNewsroomWords()
  const [isOpen, setIsOpen] = useState(isNew)
  const { isFirst, isLast, removal, onMove, onRemove } = row
  return (
    <li className="grid gap-3 rounded-md border border-line p-2 sm:p-3">
      <div className="flex flex-wrap items-center gap-2">
        {keys && <Kbd>{keys}</Kbd>}
        {head}
        <span className="flex flex-wrap gap-1">
          <Deed
            icon={ArrowUp}
            label={t(`${noun}.up`, { name })}
            disabled={isFirst}
            onClick={() => onMove(-1)}
          />
          <Deed
            icon={ArrowDown}
            label={t(`${noun}.down`, { name })}
            disabled={isLast}
            onClick={() => onMove(1)}
          />
          <Deed
            icon={Pencil}
            label={t(`${noun}.edit`, { name })}
            aria-expanded={isOpen}
            onClick={() => setIsOpen(!isOpen)}
          />
          <Deed icon={X} label={removal} onClick={onRemove} />
        </span>
      </div>
      {isOpen && children}
    </li>
  )
}
