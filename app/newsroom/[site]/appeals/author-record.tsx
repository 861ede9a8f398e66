'use client'

import { useMoments } from '@/app/_ui/when'
import { useNewsroomWords } from '@/app/_words/newsroom-words'
import { Counts } from '@/app/newsroom/_staff/standing'
import type { Appeal } from '@/lib/contract/appeals'

type Props = { author: Appeal['author']; timeZone: string }

/** How somebody has done so far on this site. */
export function AuthorRecord({ author, timeZone }: Props) {
  const { t } = useNewsroomWords()
  const { date } = useMoments(timeZone)
  return (
    <p className="flex flex-wrap items-center gap-2 text-sm">
      <span className="text-soft">{t('card.joined', { date: date(author.joinedAt) })}</span>
      <Counts t={t} of={author} />
    </p>
  )
}
