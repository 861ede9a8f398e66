/** @jsxImportSource preact */
import type { Notification } from '@/lib/contract/notifications'
import { dateOf } from '../comment/relative-time'
import { useTalk } from '../talk'
import { useWords } from '../words'

/** Of what was hidden: why, in the site's words, until when its author can object, and where; of an objection the answer. */
export function Grounds({ notice: { outcome, statement, appeal } }: { notice: Notification }) {
  const { t } = useWords()
  const { view } = useTalk()
  if (!statement) return null
  const { sentences, houseRule } = statement.reason
  const { mayAppeal, appealUntil } = statement
  return (
    <>
      {appeal && <q dir="auto">{appeal.answer}</q>}
      {outcome === 'hidden' && !appeal && (
        <p class="note">
          <bdi>{sentences[view.language]}</bdi>{' '}
          {houseRule && <bdi>{t('notice.houseRule', { rule: houseRule[view.language] })}</bdi>}
        </p>
      )}
      {outcome === 'hidden' && (
        <p class="note">
          {mayAppeal && t('notice.appeal', { date: dateOf(Date.parse(appealUntil), t) })}{' '}
          <a href={`/account/statements/${view.site.slug}/${statement.id}`} target="_blank" rel="noopener">
            {t(mayAppeal ? 'notice.appeal-do' : 'notice.appeal-read')}
          </a>
        </p>
      )}
    </>
  )
}
