import type { Metadata } from 'next'
import { newsroomWords } from '@/app/_words/words'
import { siteForStaff } from '@/app/newsroom/_staff/site-for-staff'
import { readQueue } from '@/lib/moderation/read-queue'
import { QueuePanel } from './queue-panel'

type Props = { params: Promise<{ site: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { site } = await siteForStaff((await params).site, 'queue.read')
  const { t } = await newsroomWords()
  return { title: { absolute: `${t('queue.title')} · ${site.name}` } }
}

export default async function QueuePage({ params }: Props) {
  const { site, actor } = await siteForStaff((await params).site, 'queue.read')
  const first = await readQueue(actor, site)
  return <QueuePanel bureau={{ slug: site.slug, name: site.name, timeZone: site.timeZone }} first={first} />
}
