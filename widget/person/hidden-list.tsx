/** @jsxImportSource preact */
import { useRef } from 'preact/hooks'
import { type Author, useHiddenAuthors, useTalk } from '../talk'
import { useWords } from '../words'

/** Whom this reader does not want to see, and the way back for each of them. */
export function HiddenList() {
  const { t } = useWords()
  const { showAuthor } = useTalk()
  const hidden = useHiddenAuthors()
  const list = useRef<HTMLUListElement>(null)
  if (hidden.length === 0) return null

  async function show(author: Author) {
    if (!(await showAuthor(author))) return
    const others = [...(list.current?.querySelectorAll('button') ?? [])]
    const last = [...document.querySelectorAll<HTMLElement>('.comments > li')].at(-1)
    const next = others.find(({ value }) => value !== author.id) ?? last
    next?.focus({ preventScroll: true })
  }
  return (
    <details class="hidden-authors">
      <summary>{t('hidden-authors', { count: hidden.length })}</summary>
      <ul ref={list}>
        {hidden.map((author) => (
          <li key={author.id}>
            <b dir="auto">{author.name}</b>
            <button
              type="button"
              class="plain"
              aria-label={t('show-author-of', { name: author.name })}
              value={author.id}
              onClick={() => show(author)}
            >
              {t('show-author')}
            </button>
          </li>
        ))}
      </ul>
    </details>
  )
}
