/** Words that are selected in one comment, and where their lines are in the window. */
export type Selected = { comment: string; words: string; first: DOMRect; last: DOMRect }

// pressing a button takes the selection away in some browsers
let before: Selected | null = null

/** What is selected inside one comment that can be answered. */
export function findSelected(): Selected | null {
  const selection = getSelection()
  if (!selection || selection.isCollapsed) return null
  const text = textAround(selection.anchorNode)
  const words = selection.toString().trim()
  const comment = text?.closest('.comments > li')?.id.slice(2)
  if (!words || !comment || text !== textAround(selection.focusNode)) return null
  const lines = [...selection.getRangeAt(0).getClientRects()]
  const [first, last] = [lines[0], lines.at(-1)]
  return first && last ? { comment, words, first, last } : null
}

/** Remembers what was selected as each press began. Returns the way to stop. */
export function rememberSelected(): () => void {
  const keep = () => {
    before = findSelected()
  }
  document.addEventListener('pointerdown', keep, { capture: true, passive: true })
  return () => document.removeEventListener('pointerdown', keep, { capture: true })
}

/** The words of this comment that were selected when its reply was asked for. */
export function wordsToQuote(comment: string): string | null {
  const selected = findSelected() ?? before
  return selected?.comment === comment ? selected.words : null
}

function textAround(node: Node | null) {
  const element = node instanceof Element ? node : node?.parentElement
  return element?.closest('.comment:not(.waits) > .text') ?? null
}
