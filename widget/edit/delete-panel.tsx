/** @jsxImportSource preact */
import { useState } from 'preact/hooks'
import { Panel } from '../comment/panel'
import { useTalk } from '../talk'
import type { Placed } from '../thread/loaded'
import { useWords } from '../words'

/** What cannot be undone is asked twice. */
export function DeletePanel({ comment, close }: { comment: Placed; close: () => void }) {
  const { t } = useWords()
  const { remove } = useTalk()
  const [state, setState] = useState<'asking' | 'doing' | 'failed'>('asking')

  async function press() {
    if (state === 'doing') return
    setState('doing')
    if (!(await remove(comment))) setState('failed')
  }

  return (
    <Panel id={`delete-${comment.id}`} title={t('delete-sure')} close={close}>
      <p class="hint">{t('delete-hint')}</p>
      {state === 'failed' && (
        <p role="alert" class="trouble">
          {t('not-done')}
        </p>
      )}
      <p class="actions">
        <button type="button" class="plain" onClick={close}>
          {t('delete-keep')}
        </button>
        <button type="button" class="primary severe" onClick={press}>
          {t('delete')}
        </button>
      </p>
    </Panel>
  )
}
