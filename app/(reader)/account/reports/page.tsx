import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { currentAccount, currentActor } from '@/app/_session/current'
import { accountWords } from '@/app/_words/words'
import { id } from '@/lib/contract/fields'
import { listOwnReports } from '@/lib/moderation/reports/list-own'
import { OwnList } from '../_own/own-list'
import { Reported } from './reported'

type Props = { searchParams: Promise<{ cursor?: string | string[] }> }

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await accountWords()
  return { title: t('reports.title') }
}

/** What somebody reported, wherever, with what became of it. */
export default async function OwnReportsPage({ searchParams }: Props) {
  if (!(await currentAccount())) redirect('/sign-in?next=/account/reports')
  const { t } = await accountWords()
  const { data: cursor } = id.safeParse((await searchParams).cursor)
  const { reports, next } = await listOwnReports(await currentActor(null), cursor)
  return (
    <OwnList title={t('reports.title')} empty={reports.length === 0 ? t('reports.empty') : null} next={next}>
      {reports.map((report) => (
        <Reported key={report.id} report={report} />
      ))}
    </OwnList>
  )
}
