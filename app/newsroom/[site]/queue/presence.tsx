'use client'

import { Eye } from 'lucide-react'
import { useNewsroomWords } from '@/app/_words/newsroom-words'
import type { Claim } from '@/lib/contract/queue'

/** Which colleagues are in the queue now. */
export function Presence({ claims }: { claims: Claim[] }) {
  const { t } = useNewsroomWords()
  if (claims.length === 0) return null
  const names = [...new Set(claims.map(({ by }) => by))].join(', ')
  return (
    <p className="flex items-center gap-1.5 text-sm text-soft">
      <Eye aria-hidden className="size-4 shrink-0" />
      {t('claim.here', { names })}
    </p>
  )
}
