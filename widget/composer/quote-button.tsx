/** @jsxImportSource preact */
import { useState } from 'preact/hooks'
import { useOnce } from '../use-once'
import { useWords } from '../words'
import { mayReply, quote } from './quotes'
import { findSelected, rememberSelected, type Selected } from './selected'

// CSS pixels
const gap = 8
const height = 36
const widest = 176
const pause = 150

/** Appears beside words that a reader selected in a comment. */
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
      style={placeBy(selected)}
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

/** Above the words, or below where a finger's own menu stands above; as far as the document is wide. */
function placeBy({ first, last }: Selected) {
  const isFinger = matchMedia('(pointer: coarse)').matches
  const top = isFinger ? last.bottom + gap : first.top - gap - height
  const furthest = document.documentElement.clientWidth - widest
  const left = Math.max(gap, Math.min(isFinger ? last.right : first.left, furthest))
  return { top: `${Math.max(0, Math.round(top + scrollY))}px`, left: `${Math.round(left)}px` }
}
