import type { Edit } from './markup'

/** Edits a textarea as if it had been typed, so that undo takes it back. */
export function replace(area: HTMLTextAreaElement, { from, to, insert, start, end }: Edit) {
  area.focus()
  area.setSelectionRange(from, to)
  const typed = document.execCommand(insert ? 'insertText' : 'delete', false, insert)
  if (!typed) area.setRangeText(insert, from, to, 'end')
  area.setSelectionRange(start, end)
}
