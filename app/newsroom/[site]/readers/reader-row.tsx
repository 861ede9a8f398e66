import { Badge } from '@/app/_ui/badge'
import { When } from '@/app/_ui/when'
import { newsroomWords } from '@/app/_words/words'
import { Counts, Sanctions } from '@/app/newsroom/_staff/standing'
import type { ReaderLine } from '@/lib/contract/readers'

type Props = { site: { slug: string; timeZone: string }; reader: ReaderLine }

export async function ReaderRow({ site, reader }: Props) {
  const { t } = await newsroomWords()
  const { id, name, role, email, joinedAt, comments, sanctions } = reader
  return (
    <li className="grid gap-1.5 px-4 py-3 sm:px-6">
      <p className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
        <a
          href={`/newsroom/${site.slug}/readers/${id}`}
          className="min-w-0 font-semibold text-accent underline wrap-anywhere"
        >
          <bdi>{name}</bdi>
        </a>
        {role !== 'reader' && <Badge tone="accent">{t(`role.${role}`)}</Badge>}
        <Sanctions t={t} kinds={sanctions} />
      </p>
      <p className="flex flex-wrap items-center gap-2 text-sm text-soft">
        <When at={joinedAt} timeZone={site.timeZone} />
        <Counts t={t} of={comments} />
        {email && <span className="break-all">{email}</span>}
      </p>
    </li>
  )
}
