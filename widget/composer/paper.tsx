/** @jsxImportSource preact */
import { useLayoutEffect, useRef } from 'preact/hooks'
import { useAtFirst } from '../use-once'
import { edit, type Mark } from './markup'
import { replace } from './replace'
import { Toolbar } from './toolbar'

type Props = {
  id: string
  label: string
  placeholder: string
  /** As high as its text, and written in at once. */
  isSmall: boolean
  isLocked: boolean
  text: string
  write: (text: string) => void
  submit: () => void
  escape: () => void
}

/** Where the words go: a textarea that grows with them, and the marks that can be put on them. */
export function Paper({ id, label, placeholder, isSmall, isLocked, text, ...does }: Props) {
  const area = useRef<HTMLTextAreaElement>(null)
  useLayoutEffect(() => grow(area.current, text), [text])
  useAtFirst(() => {
    if (isSmall) area.current?.focus()
  })

  function mark(mark: Mark) {
    const { current } = area
    if (!current) return
    const { value, selectionStart, selectionEnd } = current
    replace(current, edit(mark, { text: value, start: selectionStart, end: selectionEnd }))
    does.write(current.value)
  }

  function press(event: KeyboardEvent) {
    if (event.code === 'Escape') return does.escape()
    const shortcut = (event.ctrlKey || event.metaKey) && shortcuts[event.code]
    if (!shortcut) return
    event.preventDefault()
    if (shortcut === 'send') does.submit()
    else mark(shortcut)
  }

  return (
    <div class="paper">
      <textarea
        id={id}
        ref={area}
        dir="auto"
        rows={isSmall ? 2 : 3}
        aria-label={label}
        placeholder={placeholder}
        value={text}
        readOnly={isLocked}
        onInput={(event) => does.write(event.currentTarget.value)}
        onKeyDown={press}
      />
      <Toolbar press={mark} textareaId={id} />
    </div>
  )
}

// places of keys, not letters: they work on a Cyrillic layout too
const shortcuts: Record<string, Mark | 'send'> = { KeyB: 'bold', KeyI: 'italic', Enter: 'send' }

function grow(area: HTMLTextAreaElement | null, text: string) {
  if (!area || area.value !== text) return
  area.style.height = 'auto'
  area.style.height = `${area.scrollHeight + 2}px`
}
