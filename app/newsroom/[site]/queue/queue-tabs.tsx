'use client'

import Link from 'next/link'
import { Badge } from '@/app/_ui/badge'
import { cx } from '@/app/_ui/cx'
import { useNewsroomWords } from '@/app/_words/newsroom-words'
import type { QueueCounts, QueueTab } from '@/lib/contract/queue'
import { queueTabs } from '@/lib/contract/words'

type Props = { slug: string; tab: QueueTab; counts: QueueCounts }

// so many are not counted to the end
const most = 1_000

/** The queues of a site, with how much is in each. */
export function QueueTabs({ slug, tab, counts }: Props) {
  const { t } = useNewsroomWords()
  const countOf = (one: QueueTab) => (one === 'all' ? 0 : counts[one])
  const way = `/newsroom/${slug}`
  return (
    <nav aria-label={t('tab.label')} className="-mx-4 overflow-x-auto px-4 sm:mx-0 sm:px-0">
      <ul className="flex gap-1">
        {queueTabs.map((one) => (
          <Tab
            key={one}
            href={one === 'waiting' ? `${way}/queue` : `${way}/queue?tab=${one}`}
            isOpen={one === tab}
            count={countOf(one)}
          >
            {t(`tab.${one}`)}
          </Tab>
        ))}
        <Tab href={`${way}/appeals`} isOpen={false} count={counts.appeals}>
          {t('tab.appeals')}
        </Tab>
      </ul>
    </nav>
  )
}

type TabProps = { href: string; isOpen: boolean; count: number; children: string }

const Tab = ({ href, isOpen, count, children }: TabProps) => (
  <li>
    <Link
      href={href}
      prefetch={false}
      aria-current={isOpen ? 'page' : undefined}
      className={cx(
        'flex items-center gap-1.5 rounded-md px-3 py-1.5 text-sm font-medium whitespace-nowrap',
        isOpen ? 'bg-accent-tint text-accent' : 'text-soft hover:bg-sunken hover:text-ink',
      )}
    >
      {children}
      {count > 0 && <Badge>{shown(count)}</Badge>}
    </Link>
  </li>
)

const shown = (count: number) => (count === most ? `${most}+` : count)
