/** @jsxImportSource preact */
import { useWords } from '../words'
import type { Done } from './use-deeds'

/** What became of the last thing that was done with a comment; a link that could not be copied is there to be. */
export function Outcome({ done, address }: { done: Done; address: string | null }) {
  const { t } = useWords()
  return (
    <>
      <span role="status" class="note">
        {done === 'copied' && t('link-copied')}
      </span>
      {done === 'failed' && (
        <span role="alert" class="trouble">
          {t('not-done')}
        </span>
      )}
      {done === 'uncopied' && address && (
        <input class="field" readOnly value={address} aria-label={t('link-here')} />
      )}
    </>
  )
}
