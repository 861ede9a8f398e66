'use client'

import { useReasons } from '@/app/newsroom/_staff/reasons'
import type { MacroList } from '@/lib/contract/macros'
import { moved } from '../_list/moved'
import { useDrafts } from '../_list/use-drafts'
import { type Draft, draftsOf, isWhole, listFrom, newDraft } from './drafts'

/** The site's macros as they are being changed, and the way to save them. */
export function useMacroDrafts(slug: string, first: MacroList) {
  const { offered } = useReasons()
  const reason = offered[0]?.code ?? 'other'
  const list = useDrafts(first, {
    path: `/sites/${slug}/macros`,
    draftsOf: ({ macros }: MacroList) => draftsOf(macros),
    bodyOf: (drafts: Draft[]) => ({ macros: listFrom(drafts) }),
  })
  const { drafts, change } = list
  return {
    ...list,
    reason,
    isWhole: drafts.every(isWhole),
    move: (key: string, by: -1 | 1) => change(moved(drafts, key, by)),
    add: () => change([...drafts, newDraft(list.newKey(), reason)]),
  }
}
