import type { Metadata } from 'next'
import { newsroomWords } from '@/app/_words/words'
import { siteForStaff } from '@/app/newsroom/_staff/site-for-staff'
import { readAppeals } from '@/lib/moderation/appeals/read-appeals'
import { AppealsDesk } from './appeals-desk'

type Props = { params: Promise<{ site: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { site } = await siteForStaff((await params).site, 'queue.read')
  const { t } = await newsroomWords()
  return { title: { absolute: `${t('appeals.title')} · ${site.name}` } }
}

export default async function AppealsPage({ params }: Props) {
  const { site, actor } = await siteForStaff((await params).site, 'queue.read')
  const first = await readAppeals(actor, site)
  return <AppealsDesk site={{ slug: site.slug, timeZone: site.timeZone }} first={first} />
}
