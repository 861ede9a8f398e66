'use client'

import { useNewsroomWords } from '@/app/_words/newsroom-words'
import { useMacroWords } from '@/app/newsroom/_staff/macro-words'
import { ListRow } from '../_list/list-row'
import type { Draft } from './drafts'
import { MacroFields } from './macro-fields'
import type { useMacroDrafts } from './use-macro-drafts'

type List = Pick<ReturnType<typeof useMacroDrafts>, 'move' | 'remove' | 'write' | 'reason'>
type Props = { draft: Draft; place: number; isLast: boolean; list: List }

/** One macro with its key and what it does. */
export function MacroRow({ draft, place, isLast, list }: Props) {
  const { t } = useNewsroomWords()
  const wordsOf = useMacroWords()
  const name = draft.name || t('macros.new')
  const { key } = draft
  const head = (
    <span className="grid min-w-0 grow basis-40 wrap-anywhere">
      <bdi className="font-medium">{name}</bdi>
      <span className="text-sm text-soft">{wordsOf(draft)}</span>
    </span>
  )
  return (
    <ListRow
      {...{ noun: 'macros', name, head, isLast }}
      keys={`⇧${place + 1}`}
      isFirst={place === 0}
      isNew={draft.id === null}
      removal={t('macros.remove', { name })}
      onMove={(by) => list.move(key, by)}
      onRemove={() => list.remove(key)}
    >
      <MacroFields draft={draft} reason={list.reason} onWrite={(next) => list.write(key, next)} />
    </ListRow>
  )
}
