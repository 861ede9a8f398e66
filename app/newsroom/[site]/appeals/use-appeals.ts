'use client'

import { useState } from 'react'
import { useCall } from '@/app/_api/use-call'
import type { Appeal, AppealPage, Settlement } from '@/lib/contract/appeals'

/** The open appeals, oldest first, and what this moderator has answered. */
export function useAppeals(slug: string, first: AppealPage) {
  const call = useCall()
  const [page, setPage] = useState(first)

  const replace = (settled: Appeal) =>
    setPage((before) => ({
      ...before,
      open: Math.max(0, before.open - 1),
      appeals: before.appeals.map((one) => (one.id === settled.id ? settled : one)),
    }))

  /** null: it is answered; otherwise what stood in the way. */
  const settle = async (id: string, settlement: Settlement): Promise<string | null> => {
    const answer = await call<Appeal>('PUT', `/sites/${slug}/appeals/${id}`, { body: settlement })
    if (!answer.ok) return answer.problem.title
    replace(answer.body)
    return null
  }
  const more = async () => {
    const answer = await call<AppealPage>('GET', `/sites/${slug}/appeals?cursor=${page.next}`)
    if (answer.ok) setPage({ ...answer.body, appeals: [...page.appeals, ...answer.body.appeals] })
  }
  return { ...page, settle, more }
}
