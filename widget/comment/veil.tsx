/** @jsxImportSource preact */
import { useRef } from 'preact/hooks'
import { type Author, useTalk } from '../talk'
import { useAtFirst } from '../use-once'
import { useWords } from '../words'

export type Why = 'votes' | 'author' | 'reports'

type Props = { why: Why; author: Author; comment: string }

/**
 * Instead of a comment that the reader is spared: why, and one press that shows it, also without scripts. Whoever was
 * hidden can be shown again from there.
 */
export function Veil({ why, author, comment }: Props) {
  const { t } = useWords()
  const { showAuthor } = useTalk()
  const summary = useRef<HTMLElement>(null)
  // whoever was in the comment that is folded now is still there
  useAtFirst(() => {
    const { current } = summary
    if (current?.closest('article')?.contains(document.activeElement)) current.focus()
  })
  async function show() {
    if (!(await showAuthor(author))) return
    document.getElementById(`c-${comment}`)?.focus({ preventScroll: true })
  }

  return (
    <details class="veil">
      <summary ref={summary}>
        {t(`veil-${why}`)} · <b>{t('show-it')}</b>
      </summary>
      {why === 'author' && (
        <button
          type="button"
          class="plain"
          aria-label={t('show-author-of', { name: author.name })}
          onClick={show}
        >
          {t('show-author')}
        </button>
      )}
    </details>
  )
}
