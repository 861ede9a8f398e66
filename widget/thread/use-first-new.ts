import { useLayoutEffect, useRef } from 'preact/hooks'

/** Takes the ids of comments that are about to be drawn, and goes to the first of them once they are. */
export function useFirstNew(go: (comment: Element) => void) {
  const wanted = useRef<Set<string>>(new Set())
  useLayoutEffect(() => {
    if (wanted.current.size === 0) return
    const shown = [...document.querySelectorAll<HTMLElement>('.comments > li')]
    const first = shown.find(({ id }) => wanted.current.has(id))
    wanted.current = new Set()
    if (first) go(first)
    first?.focus({ preventScroll: true })
  })
  return (ids: string[]) => {
    wanted.current = new Set(ids.map((id) => `c-${id}`))
  }
}
