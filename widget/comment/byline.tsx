/** @jsxImportSource preact */
import { AuthorName } from '../person/author-name'
import { useTalk } from '../talk'
import { follow } from '../thread/follow'
import type { Placed } from '../thread/loaded'
import { commentAddress } from '../view'
import { useWords } from '../words'
import { Time } from './time'

type Props = { comment: Placed; author: NonNullable<Placed['author']>; answered: Placed | null }

/** Who says it, when, and to whom where the indent no longer shows it. The time is the comment's own address. */
export function Byline({ comment, author, answered }: Props) {
  const { t } = useWords()
  const { view } = useTalk()
  const { id, createdAt, editedAt, status } = comment
  const address = status === 'published' ? commentAddress(view, id) : null
  return (
    <header class="byline">
      <AuthorName author={author} />
      {author.id === view.thread?.authorId && <span class="badge">{t('wrote-article')}</span>}
      {author.staff && <span class="badge">{t('staff')}</span>}
      {author.badge && <bdi class="badge given">{author.badge}</bdi>}
      {comment.featured && <span class="badge picked">{t('picked')}</span>}
      <span class="when">
        {address ? (
          <a href={address} target="_top">
            <Time at={createdAt} />
          </a>
        ) : (
          <Time at={createdAt} />
        )}
        {editedAt && <span> · {t('edited')}</span>}
      </span>
      {answered?.author && (
        <a class="answered" href={`#c-${answered.id}`} onClick={follow}>
          {t('in-reply-to', { name: answered.author.name })}
        </a>
      )}
    </header>
  )
}
