/** @jsxImportSource preact */
import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import type { Seen } from '../comment/monogram'
import { useOverlay } from '../comment/use-overlay'
import { Later } from '../later'

/** An author's name; pressed, it tells more of them. */
export function AuthorName({ author }: { author: Seen }) {
  const host = useRef<HTMLElement>(null)
  const [isOpen, setOpen] = useState(false)
  const box = useOverlay(host, isOpen, () => setOpen(false))
  useLayoutEffect(() => {
    if (isOpen) box.current?.focus()
  }, [isOpen, box])

  return (
    <b ref={host} class="host">
      <button
        type="button"
        class="name"
        dir="auto"
        aria-haspopup="dialog"
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
      >
        {author.name}
      </button>
      {isOpen && (
        <div ref={box} role="dialog" class="card" tabIndex={-1} aria-label={author.name}>
          <Later
            load={() => import('./person-card')}
            show={({ PersonCard }) => <PersonCard author={author} />}
          />
        </div>
      )}
    </b>
  )
}
