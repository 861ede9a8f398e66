'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { useCall } from '@/app/_api/use-call'
import { useSubmit } from '@/app/_api/use-submit'
import type { ReasonList } from '@/lib/contract/reasons'
import { type Draft, draftsOf, isWhole, listFrom, moved, newDraft } from './drafts'

/** The site's reasons as they are being changed, and the way to save them. */
export function useReasonDrafts(slug: string, first: ReasonList) {
  const call = useCall()
  const router = useRouter()
  const [saved, setSaved] = useState(first)
  const [drafts, setDrafts] = useState(() => draftsOf(first))
  const [isSaved, setIsSaved] = useState(false)
  const [made, setMade] = useState(0)

  const change = (next: Draft[]) => {
    setIsSaved(false)
    // those that are offered come first, so that they have an order
    setDrafts([...next.filter(({ retired }) => !retired), ...next.filter(({ retired }) => retired)])
  }
  const send = () => {
    const body = { version: saved.version, reasons: listFrom(drafts) }
    return call<ReasonList>('PUT', `/sites/${slug}/reasons`, { body })
  }
  const form = useSubmit(send, (list) => {
    setSaved(list)
    setDrafts(draftsOf(list))
    setIsSaved(true)
    router.refresh()
  })
  return {
    ...form,
    drafts,
    isSaved,
    isDirty: JSON.stringify(drafts) !== JSON.stringify(draftsOf(saved)),
    isWhole: drafts.every(isWhole) && drafts.some(({ retired }) => !retired),
    write: (key: string, part: Partial<Draft>) =>
      change(drafts.map((draft) => (draft.key === key ? { ...draft, ...part } : draft))),
    move: (key: string, by: -1 | 1) => change(moved(drafts, key, by)),
    add: () => {
      setMade(made + 1)
      change([...drafts, newDraft(`new-${made}`)])
    },
    /** One that was never saved leaves without a trace. */
    retire: ({ key, code }: Draft) =>
      change(
        code === null
          ? drafts.filter((draft) => draft.key !== key)
          : drafts.map((draft) => (draft.key === key ? { ...draft, retired: true } : draft)),
      ),
  }
}
