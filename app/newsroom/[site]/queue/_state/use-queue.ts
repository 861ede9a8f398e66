'use client'

import { useEffect, useSyncExternalStore } from 'react'
import type { QueuePage } from '@/lib/contract/queue'
import { placeOf } from './queue-state'
import type { Ruling } from './send-ruling'
import { type Bureau, useDesk } from './use-desk'
import { useFetches } from './use-fetches'
import { useLive } from './use-live'
import { useRulings } from './use-rulings'

// a page takes less time to come than five comments to read
const nearTheEnd = 5

/** The queue of a site for one moderator: what they see, and what they can do. */
export function useQueue(
  bureau: Bureau,
  first: QueuePage,
  onSaved: (commentId: string, ruling: Ruling) => void,
) {
  const { desk, said } = useDesk(bureau, first)
  const { store } = desk
  const queue = useSyncExternalStore(store.subscribe, store.now, store.now)
  const { refresh, extend } = useFetches(desk)
  const { decide, undo } = useRulings(desk, onSaved)
  const isLive = useLive(bureau.slug, refresh)

  const left = queue.entries.length - placeOf(queue, queue.focusId)
  const wantsMore = left <= nearTheEnd || queue.focusId === null
  const { next } = queue
  useEffect(() => {
    if (wantsMore && next !== null) extend()
  }, [wantsMore, next, extend])

  return { desk, queue, dispatch: store.dispatch, decide, undo, refresh, said, isLive }
}
