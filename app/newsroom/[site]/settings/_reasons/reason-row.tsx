'use client'

import { useNewsroomWords } from '@/app/_words/newsroom-words'
import { ListRow } from '../_list/list-row'
import type { Draft } from './drafts'
import { ReasonFields } from './reason-fields'
import type { useReasonDrafts } from './use-reason-drafts'

type Props = {
  draft: Draft
  place: number
  isLast: boolean
  list: Pick<ReturnType<typeof useReasonDrafts>, 'move' | 'retire' | 'write'>
}

/** One reason with its digit and its words. */
export function ReasonRow({ draft, place, isLast, list }: Props) {
  const { t, language } = useNewsroomWords()
  const name = draft.names[language] || t('reasons.new')
  const { key } = draft
  return (
    <ListRow
      {...{ noun: 'reasons', name, isLast }}
      head={<bdi className="min-w-0 grow basis-40 font-medium wrap-anywhere">{name}</bdi>}
      keys={place < 9 ? String(place + 1) : null}
      isFirst={place === 0}
      isNew={draft.code === null}
      removal={t('reasons.retire', { name })}
      onMove={(by) => list.move(key, by)}
      onRemove={() => list.retire(draft)}
    >
      <ReasonFields draft={draft} onWrite={(part) => list.write(key, part)} />
    </ListRow>
  )
}
