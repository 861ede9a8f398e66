import type { RefObject } from 'preact'
import { useLayoutEffect, useRef } from 'preact/hooks'

// CSS pixels
const edge = 8

/**
 * What opens over the text inside `host`, never out of the iframe, until somebody presses or goes elsewhere.
 * After Escape they are back at the button that opened it.
 */
export function useOverlay(host: RefObject<HTMLElement | null>, isOpen: boolean, close: () => void) {
  const box = useRef<HTMLDivElement>(null)
  const latest = useRef(close)
  latest.current = close
  useLayoutEffect(() => {
    const { current } = box
    if (!isOpen || !current) return
    const room = document.documentElement.getBoundingClientRect()
    const { bottom, right } = current.getBoundingClientRect()
    if (bottom > room.bottom) current.dataset.up = ''
    if (right > room.right - edge) current.style.transform = `translateX(${room.right - edge - right}px)`
  }, [isOpen])
  // before anything is painted: who opens it may press the next key at once
  useLayoutEffect(() => {
    if (!isOpen) return
    const listening = new AbortController()
    const leave = ({ target }: Event) => {
      if (!(target instanceof Node && host.current?.contains(target))) latest.current()
    }
    const { signal } = listening
    for (const way of ['pointerdown', 'focusin']) document.addEventListener(way, leave, { signal })
    const { current } = host
    const press = (event: KeyboardEvent) => {
      if (event.code !== 'Escape') return
      event.stopPropagation()
      latest.current()
      current?.querySelector('button')?.focus()
    }
    current?.addEventListener('keydown', press, { signal })
    return () => listening.abort()
  }, [host, isOpen])
  return box
}
