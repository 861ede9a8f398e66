'use client'

import { useCallback, useRef } from 'react'
import type { QueuePage } from '@/lib/contract/queue'
import type { Desk } from './desk'
import { focused, isWaiting, placeOf, type Queue } from './queue-state'
import { readCard } from './send-ruling'

/** Reads the queue again, or further. */
export function useFetches(desk: Desk) {
  const running = useRef({ refresh: false, again: false, extend: false })

  const refresh = useCallback(async () => {
    const run = running.current
    run.again = true
    if (run.refresh) return
    run.refresh = true
    while (run.again) {
      run.again = false
      await readFirstPage(desk)
    }
    run.refresh = false
  }, [desk])

  const extend = useCallback(async () => {
    const { next, clock: asOf } = desk.store.now()
    if (running.current.extend || next === null) return
    running.current.extend = true
    const path = `/sites/${desk.site}/queue?${desk.query}&cursor=${encodeURIComponent(next)}`
    const answer = await desk.call<QueuePage>('GET', path, { byItself: true })
    running.current.extend = false
    if (answer.ok) desk.store.dispatch({ type: 'extended', page: answer.body, asOf })
  }, [desk])

  return { refresh, extend }
}

async function readFirstPage(desk: Desk) {
  const asOf = desk.store.now().clock
  const path = `/sites/${desk.site}/queue?${desk.query}`
  const answer = await desk.call<QueuePage>('GET', path, { byItself: true })
  if (!answer.ok) return
  desk.store.dispatch({ type: 'refreshed', page: answer.body, asOf })
  const gone = focusedButGone(desk.store.now(), answer.body)
  const card = gone && (await readCard(desk, gone))
  if (!card || isWaiting(card)) return
  desk.store.dispatch({ type: 'overtaken', id: card.id, closed: { decision: card.decisions[0] ?? null } })
}

/** The card that is being read, when the page shows that somebody else has decided it. */
function focusedButGone(queue: Queue, page: QueuePage): string | null {
  const entry = focused(queue)
  if (!entry || entry.closed || page.cards.some(({ id }) => id === entry.card.id)) return null
  const isCovered = page.next === null || placeOf(queue, entry.card.id) < page.cards.length
  return isCovered ? entry.card.id : null
}
