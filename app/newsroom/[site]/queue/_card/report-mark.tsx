'use client'

import { Flag, Gavel } from 'lucide-react'
import { Badge } from '@/app/_ui/badge'
import { useNewsroomWords } from '@/app/_words/newsroom-words'
import type { OpenReports } from '@/lib/contract/reports'
import { WeightBadge } from './weight-badge'

/** In the list: how many complained, and whether readers see it folded; a notice of illegal content before all else. */
export function ReportMark({ reports }: { reports: OpenReports }) {
  const { t } = useNewsroomWords()
  const { counts, foldedAt } = reports
  const isNoticed = counts.some(({ reason }) => reason === 'illegal')
  const complaints = counts.filter(({ reason }) => reason !== 'illegal')
  const count = complaints.reduce((sum, one) => sum + one.count, 0)
  return (
    <span className="mt-1 flex flex-wrap gap-1">
      {isNoticed && (
        <Badge tone="bad">
          <Gavel aria-hidden className="size-3" />
          {t('reports.notice')}
        </Badge>
      )}
      {foldedAt ? (
        <WeightBadge reports={reports} />
      ) : (
        count > 0 && (
          <Badge tone="warn">
            <Flag aria-hidden className="size-3" />
            {t('reports.count', { count })}
          </Badge>
        )
      )}
    </span>
  )
}
