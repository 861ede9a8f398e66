'use client'

import { type SyntheticEvent, useState } from 'react'
import type { Answer, Refusal } from './ask'

/** One thing that a person sends: busy meanwhile, then done, or refused with the words. */
export function useSubmit<T>(send: () => Promise<Answer<T>>, onDone: (body: T) => void) {
  const [busy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState<Refusal | null>(null)

  const submit = async (event?: SyntheticEvent) => {
    event?.preventDefault()
    setBusy(true)
    setRefusal(null)
    const answer = await send()
    setBusy(false)
    if (answer.ok) onDone(answer.body)
    else setRefusal(answer.problem)
  }
  return { submit, busy, refusal }
}
