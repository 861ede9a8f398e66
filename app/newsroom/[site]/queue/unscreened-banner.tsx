'use client'

import { TriangleAlert } from 'lucide-react'
import { useMoments } from '@/app/_ui/when'
import { useNewsroomWords } from '@/app/_words/newsroom-words'
import type { Unscreened } from '@/lib/contract/screening'

type Props = { unscreened: Unscreened; timeZone: string }

/** A filter that fails says so. */
export function UnscreenedBanner({ unscreened: { comments, rules, since }, timeZone }: Props) {
  const { t } = useNewsroomWords()
  const { moment } = useMoments(timeZone)
  const names = rules.map((rule) => t(`rule.${rule}`)).join(', ')
  return (
    <div role="status" className="flex gap-2 rounded-md bg-warn-tint px-3 py-2 text-warn">
      <TriangleAlert aria-hidden className="mt-0.5 size-5 shrink-0" />
      <p className="min-w-0 font-medium">
        {t('queue.unscreened', { count: comments, rules: names })}{' '}
        {since && <span className="font-normal">{t('queue.unscreenedSince', { at: moment(since) })}</span>}
      </p>
    </div>
  )
}
