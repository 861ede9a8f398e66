/** @jsxImportSource preact */
import type { Comment } from '@/lib/contract/comments'
import { ReplyPlace } from '../composer/reply-place'
import { useWords } from '../words'
import { Byline } from './byline'
import { Monogram } from './monogram'
import { Text } from './text'
import { Tombstone } from './tombstone'

type Props = { comment: Comment; answered: Comment | null }

export function CommentCard({ comment, answered }: Props) {
  const { t } = useWords()
  const { author, html, status } = comment
  if (!author || html === null) return <Tombstone status={status} />

  const waits = status === 'pending'
  return (
    <article class={waits ? 'comment waits' : 'comment'}>
      <Monogram author={author} />
      <Byline comment={comment} author={author} answered={answered} />
      <Text html={html} />
      {waits ? <p class="waiting">{t('waiting')}</p> : <ReplyPlace to={comment} name={author.name} />}
    </article>
  )
}
