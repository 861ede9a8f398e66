import { useEffect, useState } from 'preact/hooks'
import { findSight } from '../sight'
import { useTalk } from '../talk'
import type { Placed } from '../thread/loaded'
import { useIsNew } from './use-is-new'
import { keepVisit } from './visits'

// less than a line of text is not seen; CSS pixels
const line = 24

/** New comments that did not come into sight yet, once it is known what is in sight. */
export function useUnvisited(comments: Placed[]): Set<string> {
  const { view } = useTalk()
  const isNew = useIsNew()
  const [visited, setVisited] = useState<Set<string> | null>(null)
  const fresh = comments.filter(isNew).map(({ id }) => id)
  const names = fresh.join()

  useEffect(() => {
    if (!names) return
    const sight = new IntersectionObserver(
      (entries) => {
        const seen = entries.filter((entry) => entry.intersectionRect.height >= line).map(idOf)
        setVisited((before) => new Set([...(before ?? []), ...seen]))
      },
      { threshold: [0, 0.2, 0.4] },
    )
    for (const id of names.split(',')) {
      const card = document.getElementById(`c-${id}`)?.firstElementChild
      if (card) sight.observe(card)
    }
    return () => sight.disconnect()
  }, [names])
  useEffect(() => {
    void findSight().then((sight) => sight && keepVisit(view.threadId, comments))
  }, [comments, view])

  return new Set(visited ? fresh.filter((id) => !visited.has(id)) : [])
}

const idOf = ({ target }: IntersectionObserverEntry) => target.parentElement?.id.slice(2) ?? ''
