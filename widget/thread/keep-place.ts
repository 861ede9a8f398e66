import { isFitted, shiftPage } from '../frame'
import { findSight } from '../sight'

/**
 * Remembers how high these comments are and where the first one in sight stands. The answer, called when the new state
 * is drawn, lets none of them shrink: nobody's line moves when something is hidden. Where something grew above, the
 * page is scrolled by as much.
 */
export async function rememberPlace(ids: string[]): Promise<() => void> {
  // an iframe that scrolls by itself keeps its place by itself
  const sight = isFitted() ? await findSight() : null
  const held = ids.map((id) => ({ id, height: cardOf(id)?.offsetHeight ?? 0 }))
  const anchor = sight && firstBelow(sight.top)
  const before = anchor?.getBoundingClientRect().top ?? 0
  return () => {
    for (const { id, height } of held) hold(cardOf(id), height)
    const moved = anchor?.isConnected ? anchor.getBoundingClientRect().top - before : 0
    if (Math.abs(moved) >= 1) shiftPage(moved)
  }
}

function hold(card: HTMLElement | null, height: number) {
  if (card && card.offsetHeight < height) card.style.minHeight = `${height}px`
}

const cardOf = (id: string) => document.getElementById(`c-${id}`)?.firstElementChild as HTMLElement | null

function firstBelow(top: number): HTMLElement | null {
  const cards = document.querySelectorAll<HTMLElement>('.comments > li > :first-child')
  for (const card of cards) if (card.getBoundingClientRect().bottom > top) return card
  return null
}
