import { recall, remember } from '../api/storage'
import { useAtFirst } from '../use-once'

const name = 'hotkeys'

/** Readers who speak to their device, or hit keys unwillingly, turn them off (WCAG 2.1.4). */
export const areKeysOn = () => recall(name) !== 'off'
export const turnKeys = (isOn: boolean) => remember(name, isOn ? 'on' : 'off')

// places of keys, not letters: on a Russian layout KeyN types "т"
const actions = {
  KeyN: 'nextNew',
  KeyP: 'previousNew',
  KeyJ: 'next',
  KeyK: 'previous',
  KeyR: 'reply',
} as const
type Action = (typeof actions)[keyof typeof actions] | 'help'

/** Single keys while nobody writes; the question mark is another key on each layout. */
export function useKeys(does: Record<Action, () => void>) {
  useAtFirst(() => {
    const press = (event: KeyboardEvent) => {
      const action = event.key === '?' ? 'help' : actions[event.code as keyof typeof actions]
      if (!action || !areKeysOn() || isForOthers(event)) return
      event.preventDefault()
      does[action]()
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  })
}

function isForOthers({ target, ctrlKey, metaKey, altKey, isComposing, defaultPrevented }: KeyboardEvent) {
  const isTaken = target instanceof Element && target.closest('textarea, input, select, dialog, [role=menu]')
  return Boolean(isTaken) || ctrlKey || metaKey || altKey || isComposing || defaultPrevented
}
