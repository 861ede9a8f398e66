'use client'

import { useState } from 'react'
import { useCall } from '@/app/_api/use-call'
import { useSubmit } from '@/app/_api/use-submit'

type Kind<Draft, List> = {
  /** Where the list is put. */
  path: string
  draftsOf: (list: List) => Draft[]
  /** What is sent beside the version that was read. */
  bodyOf: (drafts: Draft[]) => object
  onSaved?: () => void
}

/** A list as it is being changed, and the way to save it whole. */
export function useDrafts<Draft extends { key: string }, List extends { version: string }>(
  first: List,
  { path, draftsOf, bodyOf, onSaved }: Kind<Draft, List>,
) {
  const call = useCall()
  const [saved, setSaved] = useState(first)
  const [drafts, setDrafts] = useState(() => draftsOf(first))
  const [isSaved, setIsSaved] = useState(false)
  const [made, setMade] = useState(0)

  const change = (next: Draft[]) => {
    setIsSaved(false)
    setDrafts(next)
  }
  const send = () => call<List>('PUT', path, { body: { version: saved.version, ...bodyOf(drafts) } })
  const form = useSubmit(send, (list) => {
    setSaved(list)
    setDrafts(draftsOf(list))
    setIsSaved(true)
    onSaved?.()
  })
  return {
    ...form,
    drafts,
    isSaved,
    isDirty: JSON.stringify(drafts) !== JSON.stringify(draftsOf(saved)),
    change,
    write: (key: string, part: Partial<Draft>) =>
      change(drafts.map((draft) => (draft.key === key ? { ...draft, ...part } : draft))),
    remove: (key: string) => change(drafts.filter((draft) => draft.key !== key)),
    /** A key that no other draft of this page had. */
    newKey: () => {
      setMade(made + 1)
      return `new-${made}`
    },
  }
}
