'use client'

import { useEffect, useState } from 'react'
import { type Command, commandOf } from './shortcuts'

/** Listens on the whole page, except where somebody types or a dialog is open. */
export function useShortcuts(mode: 'card' | 'reasons' | 'off', obey: (command: Command) => void) {
  useEffect(() => {
    if (mode === 'off') return
    const press = (event: KeyboardEvent) => {
      if (event.defaultPrevented || isTyping(event.target) || document.querySelector('[role=dialog]')) return
      const command = commandOf(event, mode)
      if (!command) return
      event.preventDefault()
      obey(command)
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [mode, obey])
}

function isTyping(target: EventTarget | null) {
  return target instanceof Element && target.closest('input, textarea, select, [contenteditable]') !== null
}

const kept = 'pikir-shortcuts'

/** Whoever dictates or slips on keys can switch single keys off (WCAG 2.1.4); remembered in this browser. */
export function useShortcutsSwitch() {
  const [areOn, setAreOn] = useState(true)
  useEffect(() => setAreOn(localStorage.getItem(kept) !== 'off'), [])
  const turn = (on: boolean) => {
    localStorage.setItem(kept, on ? 'on' : 'off')
    setAreOn(on)
  }
  return { areOn, turn }
}
