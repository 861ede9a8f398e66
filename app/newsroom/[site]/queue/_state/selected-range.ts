/** What is selected of a card's text, in UTF-16 units of what it shows; null: nothing is. */
export function selectedRange(commentId: string): { start: number; end: number } | null {
  const text = document.querySelector(`[data-comment="${CSS.escape(commentId)}"] [data-text]`)
  const selection = getSelection()
  if (!text || !selection || selection.rangeCount === 0 || selection.isCollapsed) return null
  const chosen = selection.getRangeAt(0)
  if (!text.contains(chosen.startContainer) || !text.contains(chosen.endContainer)) return null
  const before = document.createRange()
  before.setStart(text, 0)
  before.setEnd(chosen.startContainer, chosen.startOffset)
  const start = before.toString().length
  return { start, end: start + chosen.toString().length }
}
