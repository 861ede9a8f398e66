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
  return (
    <div ref={bar} class="next-new">
      {left > 0 && (
        <button
          type="button"
          title={t('new-next', { count: left })}
          aria-label={t('new-next', { count: left })}
          onClick={go}
        >
          {t('new-left', { count: left })} ↓
        </button>
      )}
    </div>
  )
}
