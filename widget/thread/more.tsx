/** @jsxImportSource preact */
import { useTalk } from '../talk'
import { embedAddress } from '../view'
import { useWords } from '../words'
import type { State } from './use-thread'

type Props = { next: string; state: State; more: () => void }

/** The next roots: a link that leads on without scripts. */
export function More({ next, state, more }: Props) {
  const { t } = useWords()
  const { view } = useTalk()
  const press = (event: Event) => {
    event.preventDefault()
    if (state !== 'loading') more()
  }
  return (
    <a class="more" href={embedAddress(view, { branch: view.branch, cursor: next })} onClick={press}>
      {t(state === 'loading' ? 'loading' : 'more')}
    </a>
  )
}
