import { useLayoutEffect, useRef } from 'preact/hooks'
import type { Open } from './actions'

const openers = { reply: '.reply', vote: '.vote', edit: '.further', report: '.further', delete: '.further' }

/** What was opened under a comment is closed: whoever was in it is back where they came from. */
export function useFocusBack(id: string, open: Open) {
  const before = useRef<Open>(open)
  useLayoutEffect(() => {
    const closed = open === null && before.current
    before.current = open
    if (!closed || document.activeElement !== document.body) return
    const card = document.getElementById(`c-${id}`)?.firstElementChild
    // it may have been folded meanwhile
    const back = `.veil:not([open]) > summary, ${openers[closed]}`
    card?.querySelector<HTMLElement>(back)?.focus({ preventScroll: true })
  }, [id, open])
}
