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
  isReply: boolean
  isLocked: boolean
  text: string
  write: (text: string) => void
  submit: () => void
  escape: () => void
}

/** Where the words go: a textarea that grows with them, and the marks that can be put on them. */
export function Paper({ id, label, placeholder, isReply, isLocked, text, ...does }: Props) {
  const area = useRef<HTMLTextAreaElement>(null)
  useLayoutEffect(() => grow(area.current, text), [text])
  useAtFirst(() => {
    if (isReply) area.current?.focus()
  })

  function mark(mark: Mark) {
    const { current } = area
    if (!current) return
    const { value, selectionStart, selectionEnd } = current
    replace(current, edit(mark, { text: value, start: selectionStart, end: selectionEnd }))
    does.write(current.value)
  }

  function press(event: KeyboardEvent) {
    const withCommand = event.ctrlKey || event.metaKey
    const shortcut = withCommand && shortcuts[event.code]
    if (shortcut || (withCommand && event.code === 'Enter')) event.preventDefault()
    if (shortcut) mark(shortcut)
    else if (withCommand && event.code === 'Enter') does.submit()
    else if (event.code === 'Escape') does.escape()
  }

  return (
    <div class="paper">
      <textarea
        id={id}
        ref={area}
        rows={isReply ? 2 : 3}
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
const shortcuts: Record<string, Mark> = { KeyB: 'bold', KeyI: 'italic' }

function grow(area: HTMLTextAreaElement | null, text: string) {
  if (!area || area.value !== text) return
  area.style.height = 'auto'
  area.style.height = `${area.scrollHeight + 2}px`
}
