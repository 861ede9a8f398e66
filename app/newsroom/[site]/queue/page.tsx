import type { Metadata } from 'next'
import { newsroomWords } from '@/app/_words/words'
import { siteForStaff } from '@/app/newsroom/_staff/site-for-staff'
import { countWaiting } from '@/lib/moderation/queue'
import { readQueue } from '@/lib/moderation/read-queue'
import { QueuePanel } from './queue-panel'
import { queueTitle } from './queue-title'

type Props = { params: Promise<{ site: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { site } = await siteForStaff((await params).site, 'queue.read')
  const { t } = await newsroomWords()
  // the same as the open page keeps up to date: Next sets it once more when it takes over
  return { title: { absolute: queueTitle(t('queue.title'), site.name, await countWaiting(site.id)) } }
}

export default async function QueuePage({ params }: Props) {
  const { site, actor } = await siteForStaff((await params).site, 'queue.read')
  const first = await readQueue(actor, site)
  return <QueuePanel bureau={{ slug: site.slug, name: site.name, timeZone: site.timeZone }} first={first} />
}
