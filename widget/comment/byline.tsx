/** @jsxImportSource preact */
import type { Comment } from '@/lib/contract/comments'
import { follow } from '../thread/follow'
import { useWords } from '../words'
import { Time } from './time'

type Props = { comment: Comment; author: NonNullable<Comment['author']>; answered: Comment | null }

/** Who says it, when, and to whom where the indent no longer shows it. */
export function Byline({ comment, author, answered }: Props) {
  const { t } = useWords()
  return (
    <header class="byline">
      <b class="name">{author.name}</b>
      {author.staff && <span class="badge">{t('staff')}</span>}
      <span class="when">
        <Time at={comment.createdAt} />
        {comment.editedAt && <span> · {t('edited')}</span>}
      </span>
      {answered?.author && (
        <a class="answered" href={`#c-${answered.id}`} onClick={follow}>
          {t('in-reply-to', { name: answered.author.name })}
        </a>
      )}
    </header>
  )
}
