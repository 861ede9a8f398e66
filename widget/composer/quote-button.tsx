/** @jsxImportSource preact */
import { useState } from 'preact/hooks'
import { useOnce } from '../use-once'
import { useWords } from '../words'
import { mayReply, quote } from './quotes'
import { findSelected, rememberSelected, type Selected } from './selected'

// CSS pixels
const gap = 8
const pause = 150

/** Appears below words that a reader selected in a comment. */
export function QuoteButton() {
  const { t } = useWords()
  const [selected, setSelected] = useState<Selected | null>(null)
  useOnce(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const look = () => {
      clearTimeout(timer)
      timer = setTimeout(() => setSelected(quotable()), pause)
    }
    document.addEventListener('selectionchange', look)
    const stop = rememberSelected()
    return () => {
      stop()
      clearTimeout(timer)
      document.removeEventListener('selectionchange', look)
    }
  })
  if (!selected) return null

  function press() {
    if (selected) quote(selected.comment, selected.words)
    getSelection()?.removeAllRanges()
    setSelected(null)
  }
  return (
    <button
      type="button"
      class="primary quote-this"
      style={placeBelow(selected.end)}
      onPointerDown={(event) => event.preventDefault()}
      onClick={press}
    >
      {t('quote-this')}
    </button>
  )
}

function quotable() {
  const selected = findSelected()
  return selected && mayReply(selected.comment) ? selected : null
}

/** Where the selection ends, as far as the document is wide. */
function placeBelow({ bottom, right }: DOMRect) {
  const widest = 160
  const left = Math.max(gap, Math.min(right, document.documentElement.clientWidth - widest) - gap)
  return { top: `${Math.round(bottom + scrollY + gap)}px`, left: `${Math.round(left)}px` }
}
