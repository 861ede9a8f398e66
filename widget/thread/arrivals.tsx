/** @jsxImportSource preact */
import { useRef } from 'preact/hooks'
import { bringIntoView } from '../frame'
import { useFloating } from '../use-floating'
import { useWords } from '../words'
import { placeAbove } from './place-above'
import { useFirstNew } from './use-first-new'

/** What came since, offered where it can be seen: it floats, so that nothing moves until it is asked for. */
export function Arrivals({ count, show }: { count: number; show: () => string[] }) {
  const { t } = useWords()
  const bar = useRef<HTMLDivElement>(null)
  useFloating(bar, count > 0, placeAbove)
  const goTo = useFirstNew(bringIntoView)
  return (
    <div ref={bar} role="status" class="arrivals">
      {count > 0 && (
        <button type="button" class="primary" onClick={() => goTo(show())}>
          {t('arrived', { count })}
        </button>
      )}
    </div>
  )
}
