import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { currentAccount, currentActor } from '@/app/_session/current'
import { buttonLook } from '@/app/_ui/button-look'
import { cx } from '@/app/_ui/cx'
import { Frame } from '@/app/_ui/frame'
import { Panel } from '@/app/_ui/panel'
import { accountWords } from '@/app/_words/words'
import { id } from '@/lib/contract/fields'
import { listOwnReports } from '@/lib/moderation/reports/list-own'
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
    <Frame>
      <div className="grid gap-1">
        <h1 className="text-2xl font-semibold">{t('reports.title')}</h1>
        <a href="/account" className="justify-self-start text-accent underline">
          {t('account.title')}
        </a>
      </div>
      <Panel title={t('own.all')} intro={reports.length === 0 ? t('reports.empty') : undefined}>
        <ul className="grid divide-y divide-line">
          {reports.map((report) => (
            <Reported key={report.id} report={report} />
          ))}
        </ul>
        {next && (
          <a href={`?cursor=${next}`} className={cx(buttonLook({}), 'justify-self-center')}>
            {t('own.older')}
          </a>
        )}
      </Panel>
    </Frame>
  )
}
