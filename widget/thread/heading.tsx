/** @jsxImportSource preact */
import { useTalk } from '../talk'
import { embedAddress } from '../view'
import { useWords } from '../words'

export function Heading({ count, linked }: { count: number; linked: string | null }) {
  const { t } = useWords()
  const { view } = useTalk()
  return (
    <header class="heading">
      <h2 id="heading">{count > 0 ? t('comments', { count }) : t('title')}</h2>
      {(view.branch || linked) && <a href={embedAddress(view, {})}>{t('whole-thread')}</a>}
      {!view.branch && view.cursor && <a href={embedAddress(view, {})}>{t('first-page')}</a>}
    </header>
  )
}
