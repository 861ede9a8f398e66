import type { Metadata } from 'next'
import { newsroomWords } from '@/app/_words/words'
import { siteForStaff } from '@/app/newsroom/_staff/site-for-staff'
import { queueChoice } from '@/lib/contract/queue'
import { readMacros } from '@/lib/moderation/macros/read-macros'
import { countWaiting } from '@/lib/moderation/queue'
import { readQueue } from '@/lib/moderation/read-queue'
import { queryOf } from './_state/choice'
import { QueuePanel } from './queue-panel'
import { queueTitle } from './queue-title'

type Props = {
  params: Promise<{ site: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata({ params }: Pick<Props, 'params'>): Promise<Metadata> {
  const { site } = await siteForStaff((await params).site, 'queue.read')
  const { t } = await newsroomWords()
  // the same as the open page keeps up to date: Next sets it once more when it takes over
  return { title: { absolute: queueTitle(t('queue.title'), site.name, await countWaiting(site.id)) } }
}

export default async function QueuePage({ params, searchParams }: Props) {
  const { site, actor } = await siteForStaff((await params).site, 'queue.read')
  // an address that says nothing sensible shows what waits
  const choice = queueChoice.catch({ tab: 'waiting' }).parse(await searchParams)
  const [first, { macros }] = await Promise.all([readQueue(actor, site, { choice }), readMacros(actor, site)])
  const { slug, name, timeZone } = site
  return (
    <QueuePanel
      key={queryOf(choice)}
      bureau={{ slug, name, timeZone, choice }}
      first={first}
      macros={macros}
    />
  )
}
