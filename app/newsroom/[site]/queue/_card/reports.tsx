'use client'

import { Flag } from 'lucide-react'
import { Badge } from '@/app/_ui/badge'
import { useNewsroomWords } from '@/app/_words/newsroom-words'
import type { OpenReports } from '@/lib/contract/reports'
import { Notices } from './notices'
import { Reporters } from './reporters'
import { WeightBadge } from './weight-badge'

type Props = { reports: OpenReports; revision: number; timeZone: string }

/** What readers say is wrong with the comment; notices of illegal content come first. `revision`: what readers see. */
export function Reports({ reports, revision, timeZone }: Props) {
  const { notices, counts } = reports
  const isComplained = counts.some(({ reason }) => reason !== 'illegal')
  return (
    <>
      {notices.length > 0 && <Notices notices={notices} revision={revision} timeZone={timeZone} />}
      {(isComplained || reports.foldedAt) && <Complaints reports={reports} revision={revision} />}
    </>
  )
}

type ComplaintsProps = { reports: OpenReports; revision: number }

function Complaints({ reports, revision }: ComplaintsProps) {
  const { t } = useNewsroomWords()
  const { notes, reporters } = reports
  const counts = reports.counts.filter(({ reason }) => reason !== 'illegal')
  return (
    <section
      aria-labelledby="reports-title"
      className="grid gap-2 rounded-md border-l-4 border-warn bg-sunken px-3 py-2 text-sm"
    >
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <h3 id="reports-title" className="flex items-center gap-1.5 font-semibold">
          <Flag aria-hidden className="size-4 text-warn" />
          {t('reports.title')}
        </h3>
        <WeightBadge reports={reports} />
        {counts.length > 0 && <Reasons counts={counts} />}
      </div>
      <Reporters reporters={reporters} />
      {notes.length > 0 && <Notes notes={notes} revision={revision} />}
    </section>
  )
}

function Reasons({ counts }: Pick<OpenReports, 'counts'>) {
  const { t } = useNewsroomWords()
  return (
    <ul className="flex flex-wrap gap-1">
      {counts.map(({ reason, count }) => (
        <li key={reason}>
          <Badge tone="warn">
            {t(`reason.${reason}`)} · {count}
          </Badge>
        </li>
      ))}
    </ul>
  )
}

type NotesProps = { notes: OpenReports['notes']; revision: number }

function Notes({ notes, revision }: NotesProps) {
  const { t } = useNewsroomWords()
  return (
    <ul className="grid gap-2">
      {notes.map(({ reason, note, at, revision: read }) => (
        <li key={`${at} ${note}`} className="grid gap-0.5">
          <span className="text-xs text-soft">
            {t(`reason.${reason}`)}
            {read < revision && ` · ${t('reports.earlier', { revision: read })}`}
          </span>
          <q dir="auto" className="whitespace-pre-line wrap-anywhere">
            {note}
          </q>
        </li>
      ))}
    </ul>
  )
}
