/** @jsxImportSource preact */
import { useState } from 'preact/hooks'
import type { Notification } from '@/lib/contract/notifications'
import { Later } from '../later'
import { useWords } from '../words'
import { Notice } from './notice'
import type { Notices } from './use-notices'

type Props = { id: string; notices: Notices; ask: () => void; close: () => void }

/** What the bell opens. */
export function NoticeList({ id, notices, ask, close }: Props) {
  const { t } = useWords()
  const list = typeof notices === 'string' ? null : notices.list
  // what was new when the list was opened stays marked, though it is seen now
  const [seen] = useState(() => list && new Set(list.filter((one) => one.seen).map((one) => one.id)))
  const isFresh = (one: Notification) => (seen ? !seen.has(one.id) : !one.seen)
  return (
    <section
      id={id}
      class="notices"
      aria-label={t('notices')}
      onKeyDown={(event) => event.code === 'Escape' && close()}
    >
      {notices === 'failed' && (
        <p class="trouble" role="alert">
          {t('notices-failed')}{' '}
          <button type="button" class="plain" onClick={ask}>
            {t('try-again')}
          </button>
        </p>
      )}
      {notices === 'loading' && <p class="note">{t('loading')}</p>}
      <Later load={() => import('../sanction/letters')} show={({ Letters }) => <Letters />} />
      {list?.length === 0 && <p class="note">{t('notices-empty')}</p>}
      {list && list.length > 0 && (
        <ul>
          {list.map((notice) => (
            <Notice key={notice.id} notice={notice} isFresh={isFresh(notice)} />
          ))}
        </ul>
      )}
      <p>
        <a href="/account#notifications" target="_blank" rel="noopener">
          {t('notices-all')}
        </a>
      </p>
    </section>
  )
}
