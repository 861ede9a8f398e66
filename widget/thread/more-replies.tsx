/** @jsxImportSource preact */
import { useState } from 'preact/hooks'
import { useTalk } from '../talk'
import { embedAddress } from '../view'
import { useWords } from '../words'

/** Where a long branch was cut. */
export function MoreReplies({ root, cursor, left }: { root: string; cursor: string | null; left: number }) {
  const { t } = useWords()
  const { view, showReplies } = useTalk()
  const [state, setState] = useState<'ready' | 'loading' | 'failed'>('ready')

  async function show(event: Event) {
    event.preventDefault()
    if (state === 'loading') return
    setState('loading')
    setState((await showReplies(root)) ? 'ready' : 'failed')
  }

  return (
    <p class="more-replies">
      <a href={embedAddress(view, { branch: root, cursor })} onClick={show}>
        {state === 'loading' ? t('loading') : t('more-replies', { count: left })}
      </a>
      {state === 'failed' && <span role="alert">{t('load-failed')}</span>}
    </p>
  )
}
