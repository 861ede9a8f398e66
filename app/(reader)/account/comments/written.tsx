import { Badge } from '@/app/_ui/badge'
import { accountWords } from '@/app/_words/words'
import type { OwnComment } from '@/lib/contract/comments'
import { OwnRow } from '../_own/own-row'

const tones = { published: 'good', pending: 'warn', hidden: 'bad', deleted: 'neutral' } as const

export async function Written({ comment }: { comment: OwnComment }) {
  const { t } = await accountWords()
  const { id, status, html, createdAt, site, article } = comment
  return (
    <OwnRow
      badge={<Badge tone={tones[status]}>{t(`own.${status}`)}</Badge>}
      at={createdAt}
      marks={[site]}
      article={article}
      commentId={status === 'published' ? id : null}
    >
      {/* rendered from Markdown on the server, to a short list of elements */}
      <div dir="auto" className="comment-text" dangerouslySetInnerHTML={{ __html: html }} />
    </OwnRow>
  )
}
