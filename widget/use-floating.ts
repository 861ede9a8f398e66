import type { RefObject } from 'preact'
import { useEffect } from 'preact/hooks'
import { isFitted } from './frame'
import { findSight } from './sight'

// milliseconds
const pause = 200

/** Where an element belongs in what the reader sees of this document; null: they see nothing of it. */
export type PlaceInSight = (element: HTMLElement, sight: DOMRectReadOnly | null) => void

/** Keeps an element before the reader's eyes in an iframe that is as high as its content, where nothing can stick. */
export function useFloating(element: RefObject<HTMLElement | null>, isShown: boolean, place: PlaceInSight) {
  useEffect(() => {
    if (!isShown || !isFitted()) return
    const float = async () => {
      const sight = await findSight()
      if (element.current) place(element.current, sight)
    }
    const timer = setInterval(() => void float(), pause)
    void float()
    return () => clearInterval(timer)
  }, [element, isShown, place])
}
