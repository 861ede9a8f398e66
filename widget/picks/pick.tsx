/** @jsxImportSource preact */
import type { Comment } from '@/lib/contract/comments'
import { Text } from '../comment/text'
import { Time } from '../comment/time'
import { bringIntoView } from '../frame'
import { AuthorName } from '../person/author-name'
import { useHiddenAuthors, useTalk } from '../talk'
import { commentAddress } from '../view'
import { useWords } from '../words'

/** What the newsroom chose to show, apart from the discussion, and the way to it there. */
export function Pick({ comment }: { comment: Comment }) {
  const { t } = useWords()
  const { view } = useTalk()
  const { id, author, html, createdAt } = comment
  const isHidden = useHiddenAuthors().some((hidden) => hidden.id === author?.id)
  if (!author || html === null || isHidden)
    return <li class="pick tombstone">{t(isHidden ? 'veil-author' : 'gone')}</li>

  const go = (event: Event) => {
    const place = document.getElementById(`c-${id}`)
    if (!place) return
    event.preventDefault()
    bringIntoView(place)
    place.focus({ preventScroll: true })
  }
  return (
    <li class="pick" id={`f-${id}`}>
      <p class="byline">
        <AuthorName author={author} />
        {author.staff && <span class="badge">{t('staff')}</span>}
        <Time at={createdAt} />
      </p>
      <Text html={html} />
      <a href={commentAddress(view, id) ?? `#c-${id}`} target="_top" onClick={go}>
        {t('in-discussion')}
      </a>
    </li>
  )
}
