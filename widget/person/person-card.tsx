/** @jsxImportSource preact */
import { useState } from 'preact/hooks'
import type { Person } from '@/lib/contract/people'
import { request } from '../api/request'
import { Monogram, type Seen } from '../comment/monogram'
import { dateOf } from '../comment/relative-time'
import { useTalk } from '../talk'
import { useOnce } from '../use-once'
import { useWords } from '../words'
import { HideButton } from './hide-button'

/** What everybody may know of an author, and the way not to see them any more. */
export function PersonCard({ author }: { author: Seen }) {
  const { t } = useWords()
  const { view } = useTalk()
  const [person, setPerson] = useState<Person | 'failed' | null>(null)
  useOnce(() => {
    void request<Person>('GET', `/sites/${view.site.slug}/people/${author.id}`).then((answer) =>
      setPerson(answer.ok ? answer.body : 'failed'),
    )
  })
  return (
    <>
      <Monogram author={author} />
      <b dir="auto">{author.name}</b>
      {person === null && <p class="note">{t('loading')}</p>}
      {person === 'failed' && (
        <p role="alert" class="trouble">
          {t('load-failed')}
        </p>
      )}
      {person && person !== 'failed' && (
        <p class="note">
          {person.staff && <span class="badge">{t('staff')}</span>}
          <span>{t('joined', { date: dateOf(Date.parse(person.joinedAt), t) })}</span>
          <span>{t('comments', { count: person.comments })}</span>
        </p>
      )}
      <HideButton author={author} />
    </>
  )
}
