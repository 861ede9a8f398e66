'use client'

import { useParams } from 'next/navigation'
import { useMoments } from '@/app/_ui/when'
import { useNewsroomWords } from '@/app/_words/newsroom-words'
import { Counts } from '@/app/newsroom/_staff/standing'
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
      <Counts t={t} of={author} />
      <a href={`/newsroom/${site}/readers/${author.id}`} className="text-accent underline">
        {t('readers.open')}
      </a>
      <ArticleAuthor key={card.id} card={card} />
    </section>
  )
}
