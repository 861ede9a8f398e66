/** @jsxImportSource preact */
import { useWords } from '../words'

export type Why = 'votes' | 'author'

/** Instead of a comment that the reader is spared: why, and one press that shows it, also without scripts. */
export function Veil({ why }: { why: Why }) {
  const { t } = useWords()
  return (
    <details class="veil">
      <summary>
        {t(`veil-${why}`)} · <b>{t('show-it')}</b>
      </summary>
    </details>
  )
}
