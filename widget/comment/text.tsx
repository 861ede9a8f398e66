/** @jsxImportSource preact */
import { useContext } from 'preact/hooks'
import { useWords } from '../words'
import { isLong } from './is-long'
import { markNames, NamesHere } from './mark-names'

/** The comment's own words: HTML that was made safe when they were written. Their direction is theirs alone. */
export function Text({ html }: { html: string }) {
  const { t } = useWords()
  // a spoiler opens on focus, so that it opens without a mouse too
  const openable = markNames(html, useContext(NamesHere)).replaceAll(
    '<span class="spoiler">',
    '<span class="spoiler" tabindex="0">',
  )
  return (
    <>
      <div class="text" dir="auto" dangerouslySetInnerHTML={{ __html: openable }} />
      {isLong(html) && (
        <details class="rest">
          <summary>
            <span class="opens">{t('read-more')}</span>
            <span class="closes">{t('read-less')}</span>
          </summary>
        </details>
      )}
    </>
  )
}
