/** @jsxImportSource preact */
import { useWords } from '../words'

type Props = { unseen: number; isOpen: boolean; panel: string; press: () => void }

export const bellId = 'bell'

/** How many things concern the reader that they have not seen, and the way to them. */
export function Bell({ unseen, isOpen, panel, press }: Props) {
  const { t } = useWords()
  const name = unseen > 0 ? t('notices-unseen', { count: unseen }) : t('notices')
  return (
    <button
      id={bellId}
      type="button"
      class="plain bell"
      title={name}
      aria-label={name}
      aria-expanded={isOpen}
      aria-controls={isOpen ? panel : undefined}
      onClick={press}
    >
      <svg viewBox="0 0 20 20" aria-hidden="true">
        <path d="M5 14V9a5 5 0 0 1 10 0v5l1.500 1.500h-13zM8.500 17.500h3M10 4V2.500" />
      </svg>
      {unseen > 0 && <b aria-hidden="true">{unseen > 99 ? '99+' : unseen}</b>}
    </button>
  )
}
