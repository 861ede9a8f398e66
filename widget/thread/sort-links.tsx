/** @jsxImportSource preact */
import type { Sort } from '@/lib/contract/threads'
import { sorts } from '@/lib/contract/words'
import { useTalk } from '../talk'
import { embedAddress } from '../view'
import { useWords } from '../words'

/** Links for readers without scripts, a switch for the others. */
export function SortLinks({ sort, choose }: { sort: Sort; choose: (sort: Sort) => void }) {
  const { t } = useWords()
  const { view } = useTalk()
  const press = (wanted: Sort) => (event: Event) => {
    event.preventDefault()
    if (wanted !== sort) choose(wanted)
  }
  return (
    <nav class="sort" aria-label={t('sort')}>
      {sorts.map((one) => (
        <a
          key={one}
          href={embedAddress(view, { sort: one })}
          aria-current={one === sort ? 'true' : undefined}
          onClick={press(one)}
        >
          {t(one)}
        </a>
      ))}
    </nav>
  )
}
