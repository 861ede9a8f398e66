/** @jsxImportSource preact */
import type { ComponentChildren } from 'preact'
import { useRef } from 'preact/hooks'
import { useAtFirst } from '../use-once'

type Props = { id: string; title: string; close: () => void; children: ComponentChildren }

/** A second step under a comment: it takes the focus, and Escape closes it. */
export function Panel({ id, title, close, children }: Props) {
  const box = useRef<HTMLDivElement>(null)
  useAtFirst(() => void box.current?.focus())
  const press = (event: KeyboardEvent) => {
    if (event.code !== 'Escape') return
    event.stopPropagation()
    close()
  }
  return (
    <div ref={box} role="dialog" class="panel" tabIndex={-1} aria-labelledby={id} onKeyDown={press}>
      <h3 id={id}>{title}</h3>
      {children}
    </div>
  )
}
