/** @jsxImportSource preact */
import { useHiddenAuthors, useTalk } from '../talk'
import { useWords } from '../words'

/** Whom this reader does not want to see, and the way back for each of them. */
export function HiddenList() {
  const { t } = useWords()
  const { showAuthor } = useTalk()
  const hidden = useHiddenAuthors()
  if (hidden.length === 0) return null
  return (
    <details class="hidden-authors">
      <summary>{t('hidden-authors', { count: hidden.length })}</summary>
      <ul>
        {hidden.map((author) => (
          <li key={author.id}>
            <b dir="auto">{author.name}</b>
            <button
              type="button"
              class="plain"
              aria-label={t('show-author-of', { name: author.name })}
              onClick={() => showAuthor(author)}
            >
              {t('show-author')}
            </button>
          </li>
        ))}
      </ul>
    </details>
  )
}
