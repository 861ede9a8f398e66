'use client'

import { useEffect } from 'react'

const steps: Record<string, number> = { KeyJ: 1, ArrowDown: 1, KeyK: -1, ArrowUp: -1 }

/** J and K move from card to card, A goes to the answer: by the place of the key, and never while somebody writes. */
export function useKeys() {
  useEffect(() => {
    const obey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey || isWriting(event.target)) return
      const step = steps[event.code]
      if (step !== undefined) move(step, event)
      else if (event.code === 'KeyA') answer(event)
    }
    addEventListener('keydown', obey)
    return () => removeEventListener('keydown', obey)
  }, [])
}

const isWriting = (target: EventTarget | null) =>
  target instanceof HTMLElement && target.closest('textarea, input, select') !== null

const cards = () => [...document.querySelectorAll<HTMLElement>('[data-appeal]')]
const current = () => cards().findIndex((card) => card.contains(document.activeElement))

function move(step: number, event: KeyboardEvent) {
  const all = cards()
  const next = all[Math.min(Math.max(current() + step, 0), all.length - 1)]
  if (!next) return
  event.preventDefault()
  next.focus()
}

function answer(event: KeyboardEvent) {
  const field = cards()[Math.max(current(), 0)]?.querySelector('textarea')
  if (!field) return
  event.preventDefault()
  field.focus()
}
