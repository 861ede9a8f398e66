'use client'

import { useEffect, useState } from 'react'
import type { Refusal } from '@/app/_api/ask'
import { useCall } from '@/app/_api/use-call'
import type { NewReplay, Replay } from '@/lib/contract/screening'

// milliseconds
const askEvery = 500
export const days = 30

/** A change that is tried on the past, followed until it is done. */
export function useReplay(slug: string) {
  const call = useCall()
  const [replay, setReplay] = useState<Replay | null>(null)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const [isAsked, setIsAsked] = useState(false)
  const isGoing = isAsked || replay?.state === 'waiting' || replay?.state === 'running'
  const path = `/sites/${slug}/screening/replays`

  useEffect(() => {
    if (!replay || !isGoing) return
    const timer = setTimeout(async () => {
      const answer = await call<Replay>('GET', `${path}/${replay.id}`)
      if (answer.ok) setReplay((former) => (former?.id === answer.body.id ? answer.body : former))
      else if (answer.problem.code === 'offline') setReplay({ ...replay })
      else setRefusal(answer.problem)
    }, askEvery)
    return () => clearTimeout(timer)
  }, [replay, isGoing, call, path])

  async function start(asked: Omit<NewReplay, 'days'>): Promise<Refusal | null> {
    setRefusal(null)
    setReplay(null)
    setIsAsked(true)
    const answer = await call<Replay>('POST', path, { body: { ...asked, days } })
    setIsAsked(false)
    if (answer.ok) setReplay(answer.body)
    else setRefusal(answer.problem)
    return answer.ok ? null : answer.problem
  }
  const forget = () => {
    setReplay(null)
    setRefusal(null)
  }
  return { replay, refusal, isGoing, start, forget }
}

export type Replaying = ReturnType<typeof useReplay>
