'use client'

import { Badge } from '@/app/_ui/badge'
import { useMoments } from '@/app/_ui/when'
import { useNewsroomWords } from '@/app/_words/newsroom-words'
import type { Appeal } from '@/lib/contract/appeals'

type Props = { author: Appeal['author']; timeZone: string }

/** How somebody has done so far on this site. */
export function AuthorRecord({ author, timeZone }: Props) {
  const { t } = useNewsroomWords()
  const { date } = useMoments(timeZone)
  return (
    <p className="flex flex-wrap items-center gap-2 text-sm">
      <span className="text-soft">{t('card.joined', { date: date(author.joinedAt) })}</span>
      <Badge tone={author.published > 0 ? 'good' : 'neutral'}>
        {t('card.published', { count: author.published })}
      </Badge>
      <Badge>{t('card.pending', { count: author.pending })}</Badge>
      <Badge tone={author.hidden > 0 ? 'bad' : 'neutral'}>{t('card.hidden', { count: author.hidden })}</Badge>
    </p>
  )
}
