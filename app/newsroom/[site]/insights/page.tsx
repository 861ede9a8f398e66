import type { Metadata } from 'next'
import { Notice } from '@/app/_ui/notice'
import { newsroomWords } from '@/app/_words/words'
import { ExportButton } from '@/app/newsroom/_staff/export-button'
import { siteForStaff } from '@/app/newsroom/_staff/site-for-staff'
import { chosenIn, queryOf } from './chosen'
import { RangeBar } from './range-bar'
import { readOrRefusal } from './read-or-refusal'
import { Report } from './report'

type Props = {
  params: Promise<{ site: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata({ params }: Pick<Props, 'params'>): Promise<Metadata> {
  const { site } = await siteForStaff((await params).site, 'insights.read')
  const { t } = await newsroomWords()
  return { title: { absolute: `${t('insights.title')} · ${site.name}` } }
}

export default async function InsightsPage({ params, searchParams }: Props) {
  const { site, actor } = await siteForStaff((await params).site, 'insights.read')
  const { t, language } = await newsroomWords()
  const choice = chosenIn(await searchParams)
  const { insights, refusal } = await readOrRefusal({ actor, site }, choice, language)
  return (
    <div className="grid gap-6">
      <div className="flex flex-wrap items-start gap-4">
        <div className="min-w-0 flex-1 basis-72">
          <h1 className="text-xl font-semibold">{t('insights.title')}</h1>
          <p className="mt-1 text-soft">{t('insights.intro', { timeZone: site.timeZone })}</p>
        </div>
        {insights && (
          <div className="print:hidden">
            <ExportButton
              address={`/api/v1/sites/${site.slug}/insights.csv?${queryOf(choice ?? {})}`}
              label={t('insights.export')}
            />
          </div>
        )}
      </div>
      <RangeBar choice={choice} path={`/newsroom/${site.slug}/insights`} t={t} />
      {insights && <Report insights={insights} site={site} actor={actor} />}
      {refusal !== null && <Notice tone="bad">{refusal || t('insights.wrongDays')}</Notice>}
    </div>
  )
}
