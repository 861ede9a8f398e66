import { Badge } from '@/app/_ui/badge'
import { When } from '@/app/_ui/when'
import { newsroomWords } from '@/app/_words/words'
import { Counts, Sanctions } from '@/app/newsroom/_staff/standing'
import type { ReaderRecord } from '@/lib/contract/readers'

type Props = { record: ReaderRecord; timeZone: string }

/** Who it is, and how they have done so far. */
export async function RecordHead({ record, timeZone }: Props) {
  const { t } = await newsroomWords()
  const { name, role, email, joinedAt, trusted, comments, reports, sanctions } = record
  const settled = reports.upheld + reports.dismissed
  return (
    <header className="grid gap-2">
      <h1 className="flex flex-wrap items-baseline gap-x-3 gap-y-1 text-xl font-semibold">
        <bdi className="min-w-0 wrap-anywhere">{name}</bdi>
        {role !== 'reader' && <Badge tone="accent">{t(`role.${role}`)}</Badge>}
        {trusted && <Badge tone="good">{t('readers.trusted')}</Badge>}
        <Sanctions t={t} kinds={sanctions} />
      </h1>
      <p className="flex flex-wrap gap-x-3 text-sm text-soft">
        <span>
          {t('readers.joined')} <When at={joinedAt} timeZone={timeZone} />
        </span>
        {email && <span className="break-all">{email}</span>}
      </p>
      <p className="flex flex-wrap items-center gap-2 text-sm">
        <Counts t={t} of={comments} />
        <span className="text-soft">
          {t('readers.reports', { count: reports.made })}
          {settled > 0 && `, ${t('readers.upheld', { share: Math.round((reports.upheld * 100) / settled) })}`}
        </span>
      </p>
    </header>
  )
}
