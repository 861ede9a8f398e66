'use client'

import { Gavel } from 'lucide-react'
import { When } from '@/app/_ui/when'
import { useNewsroomWords } from '@/app/_words/newsroom-words'
import type { OpenReports } from '@/lib/contract/reports'

type Props = { notices: OpenReports['notices']; revision: number; timeZone: string }

/** Notices of illegal content, with all that is needed to judge them and to write back. */
export function Notices({ notices, revision, timeZone }: Props) {
  const { t } = useNewsroomWords()
  return (
    <section
      aria-labelledby="notices-title"
      className="grid gap-3 rounded-md border-l-4 border-bad bg-bad-tint px-3 py-3 text-sm"
    >
      <h3 id="notices-title" className="flex items-center gap-1.5 font-semibold text-bad">
        <Gavel aria-hidden className="size-4" />
        {t('reports.notices')}
      </h3>
      <ul className="grid gap-4">
        {notices.map((notice) => (
          <li key={notice.reference} className="grid gap-1">
            <From notice={notice} timeZone={timeZone} />
            {notice.revision < revision && <p>{t('reports.earlier', { revision: notice.revision })}</p>}
            <p dir="auto" className="text-base whitespace-pre-line wrap-anywhere">
              {notice.explanation}
            </p>
            {notice.law && (
              <p dir="auto" className="wrap-anywhere">
                {t('reports.law', { law: notice.law })}
              </p>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

type FromProps = { notice: OpenReports['notices'][number]; timeZone: string }

function From({ notice: { reference, by, name, email, at }, timeZone }: FromProps) {
  const { t } = useNewsroomWords()
  return (
    <p className="flex flex-wrap items-baseline gap-x-2">
      <bdi className="font-semibold wrap-anywhere">{name}</bdi>
      <span>({t(`reports.${by}`)})</span>
      <a href={addressOf(email, reference)} className="font-medium wrap-anywhere text-accent underline">
        {email}
      </a>
      <span>
        {t('reports.number', { reference })}, <When at={at} timeZone={timeZone} />
      </span>
    </p>
  )
}

const addressOf = (email: string, reference: string) =>
  `mailto:${encodeURIComponent(email).replace('%40', '@')}?subject=${encodeURIComponent(reference)}`
