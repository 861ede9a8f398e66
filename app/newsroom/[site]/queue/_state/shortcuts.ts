export type Command =
  | { do: 'approve' | 'hide' | 'hold' | 'undo' | 'next' | 'previous' | 'help' | 'leave' }
  | { do: 'restore' | 'trust' | 'feature' | 'mask' | 'branch' | 'chain' | 'sanction' }
  | { do: 'select' | 'range' | 'selectAll' | 'unselect' }
  | { do: 'reason' | 'macro'; number: number }

/** What of a KeyboardEvent matters. */
export type Press = {
  code: string
  shiftKey: boolean
  ctrlKey: boolean
  metaKey: boolean
  altKey: boolean
  repeat: boolean
  isComposing: boolean
}

const steps: Record<string, Command> = {
  KeyJ: { do: 'next' },
  ArrowDown: { do: 'next' },
  ArrowRight: { do: 'next' },
  KeyK: { do: 'previous' },
  ArrowUp: { do: 'previous' },
  ArrowLeft: { do: 'previous' },
}

const rulings: Record<string, Command> = {
  KeyA: { do: 'approve' },
  KeyH: { do: 'hide' },
  KeyP: { do: 'hold' },
  KeyZ: { do: 'undo' },
  KeyR: { do: 'restore' },
  KeyT: { do: 'trust' },
  KeyF: { do: 'feature' },
  KeyM: { do: 'mask' },
  KeyB: { do: 'branch' },
  KeyS: { do: 'sanction' },
  KeyC: { do: 'chain' },
  KeyX: { do: 'select' },
  Escape: { do: 'unselect' },
}

const shifted: Record<string, Command> = {
  KeyX: { do: 'range' },
  KeyA: { do: 'selectAll' },
}

const digit = /^(?:Digit|Numpad)([1-9])$/

/** By the place of the key, so that it works on every layout. `reasons`: a reason to hide is being chosen. */
export function commandOf(press: Press, mode: 'card' | 'reasons'): Command | null {
  if (press.ctrlKey || press.metaKey || press.altKey || press.isComposing) return null
  if (press.code === 'Slash') return press.shiftKey ? { do: 'help' } : null
  if (press.shiftKey) return mode === 'reasons' || press.repeat ? null : shiftedOf(press)
  if (mode === 'reasons') return reasonOf(press)
  // a key that is held down must not rule on one comment after another
  return steps[press.code] ?? (press.repeat ? null : (rulings[press.code] ?? null))
}

// digits alone choose reasons: one that is pressed twice must not do more than that
function shiftedOf({ code }: Press): Command | null {
  const number = /^Digit([1-9])$/.exec(code)?.[1]
  return number ? { do: 'macro', number: Number(number) } : (shifted[code] ?? null)
}

function reasonOf({ code, repeat }: Press): Command | null {
  const number = digit.exec(code)?.[1]
  if (number) return repeat ? null : { do: 'reason', number: Number(number) }
  if (code === 'KeyS') return repeat ? null : { do: 'sanction' }
  return code === 'Escape' || (code === 'KeyH' && !repeat) ? { do: 'leave' } : null
}
