'use client'

import { useParams } from 'next/navigation'
import { Badge } from '@/app/_ui/badge'
import { useMoments } from '@/app/_ui/when'
import { useNewsroomWords } from '@/app/_words/newsroom-words'
import type { QueueCard } from '@/lib/contract/moderation'
import { ArticleAuthor } from './article-author'

type Props = { card: QueueCard; timeZone: string }

/** How the author has done so far on this site. */
export function AuthorHistory({ card, timeZone }: Props) {
  const { author } = card
  const { t } = useNewsroomWords()
  const { date } = useMoments(timeZone)
  const { site } = useParams<{ site: string }>()
  return (
    <section aria-label={t('card.author')} className="flex flex-wrap items-center gap-2 text-sm">
      <span className="text-soft">{t('card.joined', { date: date(author.joinedAt) })}</span>
      <Badge tone={author.published > 0 ? 'good' : 'neutral'}>
        {t('card.published', { count: author.published })}
      </Badge>
      <Badge>{t('card.pending', { count: author.pending })}</Badge>
      <Badge tone={author.hidden > 0 ? 'bad' : 'neutral'}>{t('card.hidden', { count: author.hidden })}</Badge>
      <a href={`/newsroom/${site}/readers/${author.id}`} className="text-accent underline">
        {t('readers.open')}
      </a>
      <ArticleAuthor key={card.id} card={card} />
    </section>
  )
}
