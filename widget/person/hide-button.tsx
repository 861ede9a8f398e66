/** @jsxImportSource preact */
import { useState } from 'preact/hooks'
import { type Author, useHiddenAuthors, useTalk } from '../talk'
import { useWords } from '../words'

/** Hides an author for this reader, or shows them again. */
export function HideButton({ author }: { author: Author }) {
  const { t } = useWords()
  const { reader, hideAuthor, showAuthor } = useTalk()
  const isHidden = useHiddenAuthors().some(({ id }) => id === author.id)
  const [state, setState] = useState<'ready' | 'doing' | 'failed'>('ready')
  if (reader.kind !== 'reader' || reader.id === author.id) return null

  async function press() {
    if (state === 'doing') return
    setState('doing')
    setState((await (isHidden ? showAuthor : hideAuthor)(author)) ? 'ready' : 'failed')
  }
  return (
    <>
      <button type="button" class="plain" onClick={press}>
        {t(isHidden ? 'show-author' : 'hide-author')}
      </button>
      {state === 'failed' && (
        <p role="alert" class="trouble">
          {t('not-done')}
        </p>
      )}
    </>
  )
}
