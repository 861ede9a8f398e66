import type { Insights, InsightsTotals } from '@/lib/contract/insights'
import { durationOr, numberWords, shareWords, type T } from './format'
import { Tile, Tiles } from './tile'

type Props = { insights: Insights; t: T }

/** What was done in the time looked at, beside what it was in the time before. */
export function PastTiles({ insights, t }: Props) {
  const { totals, before, own } = insights
  const former = (wordsOf: (totals: InsightsTotals) => string) =>
    before && t(`insights.before.${kindOf(insights)}`, { value: wordsOf(before) })
  return (
    <Tiles title={t('insights.past')}>
      <Tile
        name={t('insights.posted')}
        value={numberWords(totals.posted)}
        before={former(({ posted }) => numberWords(posted))}
      />
      <Tile
        name={t('insights.decided')}
        value={numberWords(totals.decided)}
        before={former(({ decided }) => numberWords(decided))}
      >
        {decidedHow(t, totals)}
      </Tile>
      <Tile
        name={t('insights.median')}
        value={durationOr(t, totals.medianSeconds)}
        before={former(({ medianSeconds }) => durationOr(t, medianSeconds))}
      >
        {totals.p90Seconds === null
          ? t('insights.timeNone')
          : t('insights.within', { time: durationOr(t, totals.p90Seconds) })}
      </Tile>
      <Tile
        name={t('insights.hidden')}
        value={shareWords(t, totals.hiddenShare)}
        before={former(({ hiddenShare }) => shareWords(t, hiddenShare))}
      >
        {totals.hiddenShare !== null && t('insights.hiddenOf', hiddenOf(totals))}
      </Tile>
      <Tile
        name={t('insights.reports')}
        value={numberWords(totals.reportsMade)}
        before={former(({ reportsMade }) => numberWords(reportsMade))}
      >
        {t('insights.reportsHow', { closed: numberWords(totals.reportsClosed) })}
      </Tile>
      <Tile
        name={t('insights.appeals')}
        value={numberWords(totals.appealsSettled)}
        before={former(({ appealsSettled }) => numberWords(appealsSettled))}
      >
        {totals.appealsSettled > 0 &&
          t('insights.appealsHow', {
            granted: numberWords(totals.appealsGranted),
            share: shareWords(t, totals.appealsGrantedShare),
          })}
      </Tile>
      <Tile name={t('insights.own')} value={numberWords(own)} />
    </Tiles>
  )
}

function decidedHow(t: T, { approved, hiddenByPeople, held, restored }: InsightsTotals) {
  const counts = { approved, hiddenCount: hiddenByPeople, held, restored }
  return (['approved', 'hiddenCount', 'held', 'restored'] as const)
    .filter((verb) => counts[verb] > 0)
    .map((verb) => t(`insights.${verb}`, { count: numberWords(counts[verb]) }))
    .join(', ')
}

// a day that goes on is compared up to the same time
const kindOf = ({ from, until, totals, now }: Insights) => {
  if (from !== until) return 'days'
  return totals.until === now.at ? 'day' : 'whole'
}

const hiddenOf = ({ approved, hiddenByPeople, hiddenByRules }: InsightsTotals) => ({
  hidden: numberWords(hiddenByPeople + hiddenByRules),
  all: numberWords(approved + hiddenByPeople + hiddenByRules),
  people: numberWords(hiddenByPeople),
  rules: numberWords(hiddenByRules),
})
