'use client'

import type { ReasonList } from '@/lib/contract/reasons'
import { ListPanel } from '../_list/list-panel'
import { ReasonRow } from './reason-row'
import { RetiredReasons } from './retired-reasons'
import { useReasonDrafts } from './use-reason-drafts'

const most = 18

type Props = { slug: string; first: ReasonList }

/** Why comments are hidden here, in the newsroom's own words. */
export function ReasonsPanel({ slug, first }: Props) {
  const list = useReasonDrafts(slug, first)
  const offered = list.drafts.filter(({ retired }) => !retired)
  return (
    <ListPanel
      noun="reasons"
      list={list}
      isFull={offered.length >= most}
      below={<RetiredReasons drafts={list.drafts} onBack={(key) => list.write(key, { retired: false })} />}
    >
      <ol className="grid gap-2">
        {offered.map((draft, place) => (
          <ReasonRow
            key={draft.key}
            draft={draft}
            place={place}
            isLast={place === offered.length - 1}
            list={list}
          />
        ))}
      </ol>
    </ListPanel>
  )
}
