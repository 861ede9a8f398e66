/** @jsxImportSource preact */
import { useRef } from 'preact/hooks'
import { useFloating } from '../use-floating'
import { useWords } from '../words'
import { placeBelow } from './place-below'

/** How many comments came since the last visit and were not looked at yet, and the way to the next: it floats below. */
export function NextNew({ left, go }: { left: number; go: () => void }) {
  const { t } = useWords()
  const bar = useRef<HTMLDivElement>(null)
  useFloating(bar, left > 0, placeBelow)
  const words = t('new-left', { count: left })
  return (
    <div ref={bar} class="next-new">
      {left > 0 && (
        <button type="button" title={t('new-next')} aria-label={`${words}. ${t('new-next')}`} onClick={go}>
          {words} ↓
        </button>
      )}
    </div>
  )
}
