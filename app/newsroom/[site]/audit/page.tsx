import { ScrollText } from 'lucide-react'
import type { Metadata } from 'next'
import { buttonLook } from '@/app/_ui/button-look'
import { EmptyState } from '@/app/_ui/empty-state'
import { newsroomWords } from '@/app/_words/words'
import { ExportButton } from '@/app/newsroom/_staff/export-button'
import { siteForStaff } from '@/app/newsroom/_staff/site-for-staff'
import { readLog } from '@/lib/audit/read-log'
import { listStaff } from '@/lib/users/list-staff'
import { chosenIn, filterOf, isFiltered, queryOf } from './chosen'
import { Entry } from './entry'
import { Filters } from './filters'

type Props = {
  params: Promise<{ site: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { site } = await siteForStaff((await params).site, 'audit.read')
  const { t } = await newsroomWords()
  return { title: { absolute: `${t('audit.title')} · ${site.name}` } }
}

export default async function AuditPage({ params, searchParams }: Props) {
  const { site, actor } = await siteForStaff((await params).site, 'audit.read')
  const { t } = await newsroomWords()
  const query = await searchParams
  const chosen = chosenIn(query)
  const filter = filterOf(chosen, site.timeZone)
  const cursor = /^\d{1,15}$/.test(String(query.cursor)) ? String(query.cursor) : undefined
  const [page, staff] = await Promise.all([readLog(actor, site, { filter, cursor }), listStaff(actor, site)])
  const path = `/newsroom/${site.slug}/audit`
  return (
    <div className="mx-auto grid max-w-3xl gap-6">
      <div className="flex flex-wrap items-start gap-4">
        <div className="min-w-0 flex-1 basis-72">
          <h1 className="text-xl font-semibold">{t('audit.title')}</h1>
          <p className="mt-1 text-soft">{t('audit.intro')}</p>
        </div>
        <ExportButton
          address={`/api/v1/sites/${site.slug}/audit.csv?${queryOf(filter)}`}
          label={t('audit.export')}
        />
      </div>
      <Filters chosen={chosen} staff={staff.members} path={path} />
      {page.entries.length === 0 ? (
        <EmptyState icon={ScrollText} title={t('audit.empty')}>
          {t(isFiltered(chosen) ? 'audit.notFound' : 'audit.emptyText')}
        </EmptyState>
      ) : (
        <ol aria-label={t('audit.list')} className="divide-y divide-line rounded-lg bg-surface shadow-card">
          {page.entries.map((entry) => (
            <Entry key={entry.number} entry={entry} path={path} timeZone={site.timeZone} />
          ))}
        </ol>
      )}
      <div className="flex flex-wrap gap-2">
        {cursor && (
          <a href={`${path}?${queryOf(chosen)}`} className={buttonLook({ tone: 'quiet' })}>
            {t('audit.newest')}
          </a>
        )}
        {page.next && (
          <a href={`${path}?${queryOf({ ...chosen, cursor: page.next })}`} className={buttonLook({})}>
            {t('audit.more')}
          </a>
        )}
      </div>
    </div>
  )
}
