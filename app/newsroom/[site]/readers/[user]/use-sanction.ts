'use client'

import { useEffect, useRef, useState } from 'react'
import { useCall } from '@/app/_api/use-call'
import { useSubmit } from '@/app/_api/use-submit'
import type { GivenSanction, Letter, SanctionKind } from '@/lib/contract/readers'
import type { hidings } from '@/lib/contract/words'

/** '' is without an end. */
export const daysFor = (kind: SanctionKind) =>
  kind === 'suspend' ? ['1', '3', '7', '30', '90'] : ['', '1', '3', '7', '30', '90', '365']

type Draft = { reason: string; days: string; hide: (typeof hidings)[number]; note: string }
type Wanted = { path: string; kind: SanctionKind; first: string; done: (given: GivenSanction) => void }

/** A sanction as it is being chosen; the letter follows what is chosen until somebody has written in it. */
export function useSanction({ path, kind, first, done }: Wanted) {
  const call = useCall()
  const [draft, setDraft] = useState<Draft>({
    ...{ reason: first, days: kind === 'suspend' ? '7' : '', hide: 'none', note: '' },
  })
  const [letter, setOwn] = useState('')
  const isOwn = useRef(false)
  const { reason, days } = draft

  useEffect(() => {
    if (isOwn.current) return
    let isLate = false
    const until = untilAfter(days)
    const query = new URLSearchParams({ kind, reason, ...(until && { until }) })
    void call<Letter>('GET', `${path}/letter?${query}`).then((answer) => {
      if (answer.ok && !isLate && !isOwn.current) setOwn(answer.body.text)
    })
    return () => {
      isLate = true
    }
  }, [call, path, kind, reason, days])

  const send = () => {
    const { hide, note } = draft
    const body = { kind, reason, letter, hide, note: note || null, until: untilAfter(days) }
    return call<GivenSanction>('POST', `${path}/sanctions`, { body })
  }
  return {
    ...useSubmit(send, done),
    draft,
    letter,
    change: (part: Partial<Draft>) => setDraft({ ...draft, ...part }),
    setLetter: (text: string) => {
      isOwn.current = true
      setOwn(text)
    },
  }
}

const untilAfter = (days: string) =>
  days === '' ? null : new Date(Date.now() + Number(days) * 86_400_000).toISOString()
