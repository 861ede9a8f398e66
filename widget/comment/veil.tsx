/** @jsxImportSource preact */
import { useRef } from 'preact/hooks'
import { useAtFirst } from '../use-once'
import { useWords } from '../words'

export type Why = 'votes' | 'author'

/** Instead of a comment that the reader is spared: why, and one press that shows it, also without scripts. */
export function Veil({ why }: { why: Why }) {
  const { t } = useWords()
  const summary = useRef<HTMLElement>(null)
  // whoever was in the comment that is folded now is still there
  useAtFirst(() => {
    const { current } = summary
    if (current?.closest('article')?.contains(document.activeElement)) current.focus()
  })
  return (
    <details class="veil">
      <summary ref={summary}>
        {t(`veil-${why}`)} · <b>{t('show-it')}</b>
      </summary>
    </details>
  )
}
