import { Badge } from '@/app/_ui/badge'
import { When } from '@/app/_ui/when'
import type { Insights } from '@/lib/contract/insights'
import { durationWords, numberWords, type T } from './format'
import { Tile, Tiles } from './tile'

type Props = { insights: Insights; newsroom: string; t: T }

/** What is to be done, each number with the way there. */
export function NowTiles({ insights: { now, timeZone }, newsroom, t }: Props) {
  const way = (to: string, count: number) => (
    <a href={`${newsroom}/${to}`} className="rounded text-accent underline-offset-4 hover:underline">
      {numberWords(count)}
    </a>
  )
  const age = now.oldestAt && (Date.parse(now.at) - Date.parse(now.oldestAt)) / 1000
  return (
    <Tiles title={t('insights.now')}>
      <Tile name={t('insights.waiting')} value={way('queue', now.waiting)}>
        {now.appeals > 0 && t('insights.appealsOpen', { count: now.appeals })}
      </Tile>
      <Tile
        name={t('insights.oldest')}
        value={age === null ? t('insights.none') : durationWords(t, Math.max(0, Number(age)))}
      >
        {now.oldestAt ? <When at={now.oldestAt} timeZone={timeZone} /> : t('insights.nothingWaits')}
      </Tile>
      <Tile name={t('insights.reported')} value={way('queue?tab=reported', now.reported)} />
      <Tile name={t('insights.notices')} value={way('queue?tab=notices', now.notices)}>
        <span className="flex flex-wrap gap-1">
          {now.noticesLate > 0 && (
            <Badge tone="bad">{t('insights.noticesLate', { count: now.noticesLate })}</Badge>
          )}
          {now.noticesDue > 0 && (
            <Badge tone="warn">{t('insights.noticesDue', { count: now.noticesDue })}</Badge>
          )}
          {now.noticesDue + now.noticesLate === 0 && t('insights.noticesFine')}
        </span>
      </Tile>
    </Tiles>
  )
}
