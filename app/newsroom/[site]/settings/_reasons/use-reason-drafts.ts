'use client'

import { useRouter } from 'next/navigation'
import type { ReasonList } from '@/lib/contract/reasons'
import { useDrafts } from '../_list/use-drafts'
import { type Draft, draftsOf, inOrder, isWhole, listFrom, moved, newDraft } from './drafts'

/** The site's reasons as they are being changed, and the way to save them. */
export function useReasonDrafts(slug: string, first: ReasonList) {
  const router = useRouter()
  const list = useDrafts(first, {
    path: `/sites/${slug}/reasons`,
    draftsOf,
    bodyOf: (drafts: Draft[]) => ({ reasons: listFrom(drafts) }),
    onSaved: () => router.refresh(),
  })
  const { drafts } = list
  const change = (next: Draft[]) => list.change(inOrder(next))
  const write = (key: string, part: Partial<Draft>) =>
    change(drafts.map((draft) => (draft.key === key ? { ...draft, ...part } : draft)))
  return {
    ...list,
    isWhole: drafts.every(isWhole) && drafts.some(({ retired }) => !retired),
    write,
    move: (key: string, by: -1 | 1) => change(moved(drafts, key, by)),
    add: () => change([...drafts, newDraft(list.newKey())]),
    /** One that was never saved leaves without a trace. */
    retire: ({ key, code }: Draft) => (code === null ? list.remove(key) : write(key, { retired: true })),
  }
}
