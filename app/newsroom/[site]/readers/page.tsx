import { UserSearch } from 'lucide-react'
import type { Metadata } from 'next'
import { buttonLook } from '@/app/_ui/button-look'
import { EmptyState } from '@/app/_ui/empty-state'
import { newsroomWords } from '@/app/_words/words'
import { siteForStaff } from '@/app/newsroom/_staff/site-for-staff'
import { can } from '@/lib/auth/can'
import { readersQuery } from '@/lib/contract/readers'
import { searchReaders } from '@/lib/moderation/people/search-readers'
import { listDomains } from '@/lib/moderation/sanctions/domains'
import { DomainsPanel } from './domains-panel'
import { ReaderRow } from './reader-row'
import { SearchForm } from './search-form'

type Query = Record<string, string | string[] | undefined>
type Props = { params: Promise<{ site: string }>; searchParams: Promise<Query> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { site } = await siteForStaff((await params).site, 'reader.read')
  const { t } = await newsroomWords()
  return { title: { absolute: `${t('readers.title')} · ${site.name}` } }
}

export default async function ReadersPage({ params, searchParams }: Props) {
  const { site, actor } = await siteForStaff((await params).site, 'reader.read')
  const { t } = await newsroomWords()
  const query = queryFrom(await searchParams)
  const [{ readers, next }, { domains }] = await Promise.all([
    searchReaders(actor, site, query),
    listDomains(actor, site),
  ])
  const seesEmail = can(actor, 'reader.read-email', { siteId: site.id })
  return (
    <div className="mx-auto grid max-w-3xl gap-6">
      <h1 className="text-xl font-semibold">{t('readers.title')}</h1>
      <SearchForm query={query} seesEmail={seesEmail} />
      {readers.length === 0 ? (
        <EmptyState icon={UserSearch} title={t('readers.empty')}>
          {t('readers.emptyText')}
        </EmptyState>
      ) : (
        <ul className="divide-y divide-line rounded-lg bg-surface shadow-card">
          {readers.map((reader) => (
            <ReaderRow key={reader.id} site={site} reader={reader} />
          ))}
        </ul>
      )}
      {next && (
        <a
          href={`?${addressOf({ ...query, cursor: next })}`}
          className={`${buttonLook({})} justify-self-center`}
        >
          {t('readers.more')}
        </a>
      )}
      <DomainsPanel site={{ slug: site.slug, timeZone: site.timeZone }} domains={domains} />
    </div>
  )
}

/** What an address asks for; what cannot be asked is left out. */
function queryFrom(given: Query) {
  const filled = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== ''))
  const parsed = readersQuery.safeParse(filled)
  return parsed.success ? parsed.data : {}
}

const addressOf = (query: object) =>
  new URLSearchParams(Object.entries(query).map(([name, value]) => [name, String(value)])).toString()
