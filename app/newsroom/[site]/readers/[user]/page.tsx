import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { newsroomWords } from '@/app/_words/words'
import { siteForStaff } from '@/app/newsroom/_staff/site-for-staff'
import { id } from '@/lib/contract/fields'
import { readerCommentsQuery } from '@/lib/contract/readers'
import { listCommentsOf } from '@/lib/moderation/people/list-comments'
import { readRecord } from '@/lib/moderation/people/read-record'
import { Problem } from '@/lib/problem'
import { Comments } from './comments'
import { Notes } from './notes'
import { RecordHead } from './record-head'
import { Related } from './related'
import { SanctionButtons } from './sanction-buttons'
import { SanctionList } from './sanction-list'

type Query = Record<string, string | string[] | undefined>
type Props = { params: Promise<{ site: string; user: string }>; searchParams: Promise<Query> }

async function recordAt({ params }: Pick<Props, 'params'>) {
  const { site: slug, user } = await params
  const { site, actor } = await siteForStaff(slug, 'reader.read')
  if (!id.safeParse(user).success) notFound()
  const subject = { siteId: site.id, userId: user }
  const record = await readRecord(actor, subject).catch((error) => {
    if (error instanceof Problem && error.code === 'not-found') notFound()
    throw error
  })
  return { site, actor, subject, record }
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { site, record } = await recordAt(props)
  return { title: { absolute: `${record.name} · ${site.name}` } }
}

export default async function ReaderPage(props: Props) {
  const { site, actor, subject, record } = await recordAt(props)
  const { t } = await newsroomWords()
  const asked = readerCommentsQuery.safeParse(await props.searchParams)
  const query = asked.success ? asked.data : {}
  const page = await listCommentsOf(actor, subject, query)
  const place = { slug: site.slug, timeZone: site.timeZone }
  return (
    <div className="mx-auto grid max-w-3xl gap-6">
      <a href={`/newsroom/${site.slug}/readers`} className="justify-self-start text-sm text-accent underline">
        {t('readers.title')}
      </a>
      <RecordHead record={record} slug={site.slug} timeZone={site.timeZone} />
      {record.maySanction && (
        <SanctionButtons slug={site.slug} readerId={record.id} twoPersonBans={site.twoPersonBans} />
      )}
      <SanctionList site={place} history={record.history} mayChange={record.maySanction} />
      <Notes site={place} readerId={record.id} notes={record.notes} />
      <Related slug={site.slug} related={record.related} />
      <Comments site={place} record={record} page={page} query={query} />
    </div>
  )
}
