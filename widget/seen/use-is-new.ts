import { useState } from 'preact/hooks'
import { useTalk } from '../talk'
import type { Placed } from '../thread/loaded'
import { useAtFirst } from '../use-once'
import { lastVisit } from './visits'

/** Tells which comments came since the reader's last visit; none of their own, and none on the server. */
export function useIsNew(): (comment: Placed) => boolean {
  const { view, reader } = useTalk()
  const [before, setBefore] = useState<number | null>(null)
  useAtFirst(() => void setBefore(lastVisit(view.threadId)))
  const me = reader.kind === 'reader' ? reader.id : null
  return ({ order, status, author }) =>
    before !== null && order > before && status === 'published' && author?.id !== me
}
