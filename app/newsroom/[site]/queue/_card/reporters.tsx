'use client'

import { useNewsroomWords } from '@/app/_words/newsroom-words'
import type { OpenReports } from '@/lib/contract/reports'

// shares of earlier reports that were upheld
const [mostlyRight, mostlyWrong] = [2 / 3, 1 / 3]

/** How right those who report now were before, in words; never who they are. */
export function Reporters({ reporters }: { reporters: OpenReports['reporters'] }) {
  const { t } = useNewsroomWords()
  const { upheld, dismissed, unknown, alike } = reporters
  const decided = upheld + dismissed
  const record = decided > 0 && t(`reports.record.${judged(upheld / decided)}`, { upheld, decided })
  const said = [
    record,
    unknown > 0 && t('reports.unknown', { count: unknown }),
    alike > 0 && t('reports.alike', { count: alike }),
  ].filter((one) => one !== false)
  return said.length > 0 ? <p className="text-soft">{said.join(' · ')}</p> : null
}

function judged(share: number) {
  if (share >= mostlyRight) return 'right'
  return share <= mostlyWrong ? 'wrong' : 'mixed'
}
