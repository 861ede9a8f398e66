'use client'

import { useState } from 'react'
import { useCall } from '@/app/_api/use-call'
import { useSubmit } from '@/app/_api/use-submit'
import { useReasons } from '@/app/newsroom/_staff/reasons'
import type { MacroList } from '@/lib/contract/macros'
import { type Draft, draftsOf, isWhole, listFrom, moved, newDraft } from './drafts'

/** The site's macros as they are being changed, and the way to save them. */
export function useMacroDrafts(slug: string, first: MacroList) {
  const call = useCall()
  const { offered } = useReasons()
  const reason = offered[0]?.code ?? 'other'
  const [saved, setSaved] = useState(first)
  const [drafts, setDrafts] = useState(() => draftsOf(first.macros))
  const [isSaved, setIsSaved] = useState(false)
  const [made, setMade] = useState(0)

  const change = (next: Draft[]) => {
    setIsSaved(false)
    setDrafts(next)
  }
  const send = () => {
    const body = { version: saved.version, macros: listFrom(drafts) }
    return call<MacroList>('PUT', `/sites/${slug}/macros`, { body })
  }
  const form = useSubmit(send, (list) => {
    setSaved(list)
    setDrafts(draftsOf(list.macros))
    setIsSaved(true)
  })
  return {
    ...form,
    drafts,
    reason,
    isSaved,
    isDirty: JSON.stringify(drafts) !== JSON.stringify(draftsOf(saved.macros)),
    isWhole: drafts.every(isWhole),
    write: (next: Draft) => change(drafts.map((draft) => (draft.key === next.key ? next : draft))),
    move: (key: string, by: -1 | 1) => change(moved(drafts, key, by)),
    add: () => {
      setMade(made + 1)
      change([...drafts, newDraft(`new-${made}`, reason)])
    },
    remove: (key: string) => change(drafts.filter((draft) => draft.key !== key)),
  }
}
