'use client'

import { Feather } from 'lucide-react'
import { useParams } from 'next/navigation'
import { useState } from 'react'
import { useCall } from '@/app/_api/use-call'
import { cx } from '@/app/_ui/cx'
import { useReady } from '@/app/_ui/use-ready'
import { useNewsroomWords } from '@/app/_words/newsroom-words'
import type { QueueCard } from '@/lib/contract/moderation'

/** Says that the comment's author wrote the article, or takes that back: readers see it beside the name. */
export function ArticleAuthor({ card: { thread, author } }: { card: QueueCard }) {
  const { t } = useNewsroomWords()
  const call = useCall()
  const isReady = useReady()
  const { site } = useParams<{ site: string }>()
  const [wrote, setWrote] = useState(thread.authorId === author.id)

  async function press() {
    const body = { userId: wrote ? null : author.id }
    const answer = await call('PUT', `/sites/${site}/threads/${thread.id}/author`, { body })
    if (answer.ok) setWrote(!wrote)
  }
  return (
    <button
      type="button"
      aria-pressed={wrote}
      disabled={!isReady}
      title={t('card.wroteArticleAbout')}
      onClick={press}
      className={cx(
        'inline-flex min-h-6 items-center gap-1 rounded px-1.5 text-xs font-semibold',
        wrote ? 'bg-accent-tint text-accent' : 'text-soft hover:bg-sunken',
      )}
    >
      <Feather aria-hidden className="size-3.5" />
      {t('card.wroteArticle')}
    </button>
  )
}
