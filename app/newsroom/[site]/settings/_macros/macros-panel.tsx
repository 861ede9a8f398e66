'use client'

import { useNewsroomWords } from '@/app/_words/newsroom-words'
import type { MacroList } from '@/lib/contract/macros'
import { mostMacros } from '@/lib/contract/words'
import { ListPanel } from '../_list/list-panel'
import { MacroRow } from './macro-row'
import { useMacroDrafts } from './use-macro-drafts'

type Props = { slug: string; first: MacroList }

/** What moderators do with one key, as the newsroom wants it. */
export function MacrosPanel({ slug, first }: Props) {
  const { t } = useNewsroomWords()
  const list = useMacroDrafts(slug, first)
  const { drafts } = list
  return (
    <ListPanel noun="macros" list={list} isFull={drafts.length >= mostMacros}>
      {drafts.length === 0 && <p className="text-soft">{t('macros.none')}</p>}
      <ol className="grid gap-2 empty:hidden">
        {drafts.map((draft, place) => (
          <MacroRow
            key={draft.key}
            draft={draft}
            place={place}
            isLast={place === drafts.length - 1}
            list={list}
          />
        ))}
      </ol>
    </ListPanel>
  )
}
