'use client'

import { usePathname } from 'next/navigation'
import { cx } from '@/app/_ui/cx'
import { useNewsroomWords } from '@/app/_words/newsroom-words'

type Props = { slug: string; name: string; mayConfigure: boolean; counts: { appeals: number } }

export function SiteNav({ slug, name, mayConfigure, counts }: Props) {
  const { t } = useNewsroomWords()
  const path = usePathname()
  const ways = mayConfigure
    ? (['queue', 'appeals', 'articles', 'readers', 'screening', 'insights', 'audit', 'settings'] as const)
    : (['queue', 'appeals', 'articles', 'readers', 'screening', 'insights'] as const)
  return (
    <div className="order-last flex min-w-0 basis-full flex-wrap items-center gap-x-4 gap-y-1 sm:order-none sm:basis-auto">
      <span className="max-w-full truncate font-semibold">{name}</span>
      <nav aria-label={t('nav.label', { site: name })} className="flex flex-wrap gap-1">
        {ways.map((way) => {
          const href = `/newsroom/${slug}/${way}`
          return (
            <a
              key={way}
              href={href}
              aria-current={path.startsWith(href) ? 'page' : undefined}
              className={cx(
                'rounded-md px-3 py-1.5 text-sm font-medium',
                path.startsWith(href)
                  ? 'bg-accent-tint text-accent'
                  : 'text-soft hover:bg-sunken hover:text-ink',
              )}
            >
              {t(`nav.${way}`)}{' '}
              {way === 'appeals' && counts.appeals > 0 && (
                <span className="ml-0.5 rounded bg-warn-tint px-1.5 text-xs font-semibold text-warn">
                  {counts.appeals}
                </span>
              )}
            </a>
          )
        })}
      </nav>
    </div>
  )
}
