'use client'

import { useCallback, useState } from 'react'
import { useNewsroomWords } from '@/app/_words/newsroom-words'
import type { Bulk, Matching, QueueChoice, Selection } from '@/lib/contract/queue'
import type { Desk } from './desk'
import type { Ruling } from './send-ruling'

// milliseconds
const lookEvery = 300

type Tools = {
  desk: Desk
  refresh: () => Promise<void>
  did: (takeBack: () => Promise<void>) => void
}

/** One decision on many comments: asks for it, shows how far it has come, and can take it back. */
export function useBulk({ desk, refresh, did }: Tools) {
  const { t } = useNewsroomWords()
  const [progress, setProgress] = useState<Bulk | null>(null)

  const follow = useCallback(
    async (path: string, body?: unknown): Promise<Bulk | null> => {
      const key = desk.keys.keyFor(path, body)
      const answer = await desk.call<Bulk>('POST', path, { key, ...(body !== undefined && { body }) })
      desk.keys.settle(path, body, answer.ok ? null : answer.problem.code)
      if (!answer.ok) {
        desk.words.stands(answer.problem.title)
        return null
      }
      const last = await untilDone(desk, answer.body, setProgress)
      setProgress(null)
      if (last.state === 'failed') desk.words.stands(t('bulk.failed'))
      return last.state === 'failed' ? null : last
    },
    [desk, t],
  )

  const undo = useCallback(
    async (id: string) => {
      const back = await follow(`/sites/${desk.site}/bulks/${id}/undo`)
      if (back) desk.words.say(t('bulk.undone', { done: back.done, total: back.total }))
      await refresh()
    },
    [desk, follow, refresh, t],
  )

  const decideAll = useCallback(
    async (ruling: Ruling, selection: Selection, ids: string[] | null) => {
      const done = await follow(`/sites/${desk.site}/bulks`, { ...ruling, selection })
      if (done) {
        desk.store.dispatch({ type: 'bulked', ids })
        desk.words.say(t('bulk.done', { done: done.done, total: done.total }))
        did(() => undo(done.id))
      }
      await refresh()
    },
    [desk, follow, refresh, did, undo, t],
  )
  return { progress, decideAll }
}

/** How many the filter finds, as of now; null: it cannot be had now. */
export async function countMatching(desk: Desk): Promise<Matching | null> {
  const answer = await desk.call<Matching>('GET', `/sites/${desk.site}/queue/matching?${desk.query}`)
  return answer.ok ? answer.body : null
}

/** All that was chosen: by the filter, where `matching` says so, else card by card. */
export function selectionOf(desk: Desk, choice: QueueChoice, matching: Matching | null) {
  const { entries, selected } = desk.store.now()
  if (matching) return { ids: null, selection: { filter: choice, ...matching } }
  const chosen = entries.filter(({ card }) => selected.includes(card.id))
  const comments = chosen.map(({ card: { id, revision } }) => ({ id, revision }))
  return { ids: comments.map(({ id }) => id), selection: { comments } }
}

async function untilDone(desk: Desk, begun: Bulk, show: (bulk: Bulk) => void): Promise<Bulk> {
  let bulk = begun
  while (bulk.state === 'waiting' || bulk.state === 'running') {
    show(bulk)
    await new Promise((resolve) => setTimeout(resolve, lookEvery))
    const answer = await desk.call<Bulk>('GET', `/sites/${desk.site}/bulks/${begun.id}`)
    if (answer.ok) bulk = answer.body
  }
  return bulk
}
