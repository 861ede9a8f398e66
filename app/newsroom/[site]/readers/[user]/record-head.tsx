import { Avatar } from '@/app/_ui/avatar'
import { Badge } from '@/app/_ui/badge'
import { When } from '@/app/_ui/when'
import { newsroomWords } from '@/app/_words/words'
import { Counts, Sanctions } from '@/app/newsroom/_staff/standing'
import type { ReaderRecord } from '@/lib/contract/readers'
import { HidePicture } from './hide-picture'

type Props = { record: ReaderRecord; slug: string; timeZone: string }

/** Who it is, and how they have done so far. */
export async function RecordHead({ record, slug, timeZone }: Props) {
  const { t } = await newsroomWords()
  const {
    id,
    picture,
    isPictureHidden,
    formerNames,
    name,
    role,
    email,
    joinedAt,
    trusted,
    comments,
    reports,
    sanctions,
  } = record
  const settled = reports.upheld + reports.dismissed
  return (
    <header className="grid gap-2">
      <h1 className="flex flex-wrap items-center gap-x-3 gap-y-1 text-xl font-semibold">
        <span className="flex min-w-0 items-center gap-3">
          <Avatar of={record} />
          <bdi className="min-w-0 wrap-anywhere">{name}</bdi>
        </span>
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
      {formerNames.length > 0 && (
        <p dir="auto" className="text-sm text-soft wrap-anywhere">
          {t('readers.formerNames', { names: formerNames.join(', ') })}
        </p>
      )}
      {record.maySanction && (picture || isPictureHidden) && (
        <p className="flex flex-wrap items-center gap-2">
          {isPictureHidden && <Badge tone="warn">{t('readers.pictureHidden')}</Badge>}
          <HidePicture slug={slug} readerId={id} isHidden={isPictureHidden} />
        </p>
      )}
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
