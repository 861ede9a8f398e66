'use client'

import { useEffect, useState } from 'react'
import { useCall } from '@/app/_api/use-call'
import { When } from '@/app/_ui/when'
import { useNewsroomWords } from '@/app/_words/newsroom-words'
import type { Chain as Above } from '@/lib/contract/moderation'

type Props = { site: string; commentId: string; timeZone: string }

/** What the comment answers, and what that answers, from the root down. */
export function Chain({ site, commentId, timeZone }: Props) {
  const { t } = useNewsroomWords()
  const call = useCall()
  const [above, setAbove] = useState<Above['comments']>([])
  useEffect(() => {
    let isOpen = true
    call<Above>('GET', `/sites/${site}/comments/${commentId}/chain`).then((answer) => {
      if (isOpen && answer.ok) setAbove(answer.body.comments)
    })
    return () => {
      isOpen = false
    }
  }, [call, site, commentId])
  return (
    <ol aria-label={t('card.chain')} className="grid gap-2 border-l-2 border-line pl-3 text-sm text-soft">
      {above.map(({ id, status, createdAt, authorName, html }) => (
        <li key={id}>
          <p className="flex flex-wrap gap-x-2">
            <bdi className="font-semibold text-ink">{authorName}</bdi>
            <When at={createdAt} timeZone={timeZone} />
            {status !== 'published' && <span>{t(`status.${status}`)}</span>}
          </p>
          {html !== null && <div className="comment-text" dangerouslySetInnerHTML={{ __html: html }} />}
        </li>
      ))}
    </ol>
  )
}
