/** @jsxImportSource preact */
import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import { useWords } from '../words'
import { useOverlay } from './use-overlay'

export type Deed = { name: string; words: string; do: () => void }
type Props = { name: string; deeds: () => Deed[] }

/** What else can be done with a comment (ARIA menu button pattern). */
export function Further({ name, deeds }: Props) {
  const { t } = useWords()
  const host = useRef<HTMLSpanElement>(null)
  const [isOpen, setOpen] = useState(false)
  const box = useOverlay(host, isOpen, () => setOpen(false))
  useLayoutEffect(() => {
    if (isOpen) box.current?.querySelector('button')?.focus()
  }, [isOpen, box])

  function press(event: KeyboardEvent) {
    const to = box.current && goal(event.key, [...box.current.querySelectorAll('button')])
    if (!to) return
    event.preventDefault()
    to.focus()
  }
  const choose = (deed: Deed) => {
    setOpen(false)
    host.current?.querySelector('button')?.focus()
    deed.do()
  }

  return (
    <span ref={host} class="host">
      <button
        type="button"
        class="plain further scripted"
        aria-label={t('further', { name })}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
      />
      {isOpen && (
        <div
          ref={box}
          role="menu"
          tabIndex={-1}
          class="menu"
          aria-label={t('further', { name })}
          onKeyDown={press}
        >
          {deeds().map((deed) => (
            <button key={deed.name} type="button" role="menuitem" tabIndex={-1} onClick={() => choose(deed)}>
              {deed.words}
            </button>
          ))}
        </div>
      )}
    </span>
  )
}

/** Where a key leads in a menu. */
function goal(key: string, entries: HTMLButtonElement[]): HTMLButtonElement | undefined {
  const at = entries.indexOf(document.activeElement as HTMLButtonElement)
  if (key === 'ArrowDown') return entries[(at + 1) % entries.length]
  if (key === 'ArrowUp') return entries.at(at <= 0 ? -1 : at - 1)
  if (key === 'Home') return entries[0]
  if (key === 'End') return entries.at(-1)
}
