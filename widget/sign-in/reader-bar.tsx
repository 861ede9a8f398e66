/** @jsxImportSource preact */
import { useTalk } from '../talk'
import { useWords } from '../words'

/** As whom the reader writes, and the way out. */
export function ReaderBar() {
  const { t } = useWords()
  const { reader, signOut } = useTalk()
  if (reader.kind !== 'reader') return null
  return (
    <p class="reader">
      <span>
        {t('signed-in-as')} <b dir="auto">{reader.name}</b>
      </span>
      <button type="button" class="plain" onClick={signOut}>
        {t('sign-out')}
      </button>
    </p>
  )
}
