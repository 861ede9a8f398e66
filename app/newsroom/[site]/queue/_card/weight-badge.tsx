'use client'

import { EyeOff, Flag } from 'lucide-react'
import { Badge } from '@/app/_ui/badge'
import { useNewsroomWords } from '@/app/_words/newsroom-words'
import type { OpenReports } from '@/lib/contract/reports'

/** How many reports there are, what they weigh together, and that readers see the comment folded because of them. */
export function WeightBadge({ reports: { counts, weight, foldedAt } }: { reports: OpenReports }) {
  const { t, language } = useNewsroomWords()
  const count = counts.reduce((sum, one) => sum + one.count, 0)
  const sum = t('reports.sum', { count, weight: weight.toLocaleString(language) })
  const Icon = foldedAt ? EyeOff : Flag
  return (
    <Badge tone={foldedAt ? 'bad' : 'warn'}>
      <Icon aria-hidden className="size-3" />
      {foldedAt ? t('reports.folded', { sum }) : sum}
    </Badge>
  )
}
