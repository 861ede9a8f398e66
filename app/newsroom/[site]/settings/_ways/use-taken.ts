'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { useCall } from '@/app/_api/use-call'
import { useSubmit } from '@/app/_api/use-submit'
import type { Site, WayIn } from '@/lib/contract/sites'
import { waysIn } from '@/lib/contract/words'

export type Taken = Pick<Site, 'ways' | 'refusesDisposable'>

/** What the site takes, as it is being changed, and the way to save it. */
export function useTaken(slug: string, first: Taken) {
  const call = useCall()
  const router = useRouter()
  const [taken, setTaken] = useState(first)
  const [isSaved, setIsSaved] = useState(false)
  const form = useSubmit(
    () => call<Site>('PATCH', `/sites/${slug}`, { body: taken }),
    () => {
      setIsSaved(true)
      router.refresh()
    },
  )
  const change = (part: Partial<Taken>) => {
    setIsSaved(false)
    setTaken({ ...taken, ...part })
  }
  const turn = (way: WayIn, isOn: boolean) =>
    change({ ways: waysIn.filter((one) => (one === way ? isOn : taken.ways.includes(one))) })
  return { ...form, taken, isSaved, change, turn }
}
