import { Sunrise } from 'lucide-react'
import { EmptyState } from '@/app/_ui/empty-state'
import { dateOf } from '@/app/_words/moments'
import { accountWords, newsroomWords } from '@/app/_words/words'
import { namedReasons } from '@/app/newsroom/_staff/named-reasons'
import type { Actor } from '@/lib/auth/actor'
import type { Insights } from '@/lib/contract/insights'
import type { Site } from '@/lib/sites/find-site'
import { FlowPanel } from './flow-panel'
import { NowTiles } from './now-tiles'
import { PastTiles } from './past-tiles'
import { pointsOf } from './points'
import { ruleName } from './rule-name'
import { SharesPanel } from './shares-panel'
import { StaffPanel } from './staff-panel'
import { TimesPanel } from './times-panel'

type Props = { insights: Insights; site: Site; actor: Actor }

export async function Report({ insights, site, actor }: Props) {
  const [{ t, language }, account] = await Promise.all([newsroomWords(), accountWords()])
  const { totals, step, hiddenBy, hiddenByReason, moderators, timeZone } = insights
  if (totals.posted + totals.decided + totals.hiddenByRules === 0) {
    return (
      <>
        <NowTiles insights={insights} newsroom={`/newsroom/${site.slug}`} t={t} />
        <EmptyState icon={Sunrise} title={t('insights.empty')}>
          {t('insights.emptyText')}
        </EmptyState>
      </>
    )
  }
  const points = pointsOf(insights, (at) => dateOf(at, account.t, timeZone))
  const reasons = new Map((await namedReasons(actor, site, language)).map(({ code, name }) => [code, name]))
  const byReason = hiddenByReason.map(({ reason, ...counts }) => ({
    ...{
      key: reason ?? '',
      name: reason === null ? t('insights.noReason') : (reasons.get(reason) ?? reason),
    },
    ...counts,
  }))
  const byRule = hiddenBy.map(({ rule, ...counts }) => ({
    ...{ key: rule ?? '', name: rule === null ? t('insights.people') : ruleName(t, rule) },
    ...counts,
  }))
  return (
    <>
      <NowTiles insights={insights} newsroom={`/newsroom/${site.slug}`} t={t} />
      <PastTiles insights={insights} t={t} />
      <FlowPanel points={points} step={step} t={t} />
      <TimesPanel points={points} step={step} t={t} />
      <div className="grid items-start gap-6 lg:grid-cols-2">
        <SharesPanel title={t('insights.byReason')} shares={byReason} t={t} />
        <SharesPanel title={t('insights.byRule')} shares={byRule} t={t} />
      </div>
      {moderators && moderators.length > 0 && <StaffPanel moderators={moderators} t={t} />}
    </>
  )
}
