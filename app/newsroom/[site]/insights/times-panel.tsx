import { Panel } from '@/app/_ui/panel'
import { TimesChart } from './_charts/lazy'
import { durationOr, type T } from './format'
import { Legend } from './legend'
import { Numbers } from './numbers'
import type { Point } from './points'

type Props = { points: Point[]; step: 'hour' | 'day'; t: T }

export function TimesPanel({ points, step, t }: Props) {
  const title = t(`insights.times.${step}`)
  const names = { median: t('insights.median'), p90: t('insights.p90') }
  const timed = points.filter(({ medianSeconds }) => medianSeconds !== null)
  if (timed.length === 0) {
    return (
      <Panel title={title}>
        <p className="text-soft">{t('insights.nothingTimed')}</p>
      </Panel>
    )
  }
  return (
    <Panel title={title} intro={t('insights.timesAbout')}>
      <Legend
        entries={[
          { name: names.median, swatch: 'line' },
          { name: names.p90, swatch: 'dashed' },
        ]}
      />
      <div className="h-64 min-w-0">
        <TimesChart points={points} names={names} label={title} />
      </div>
      <Numbers
        t={t}
        caption={title}
        columns={[t(`insights.${step}Column`), names.median, names.p90]}
        rows={timed.map(({ name, medianSeconds, p90Seconds }) => ({
          key: name,
          cells: [name, durationOr(t, medianSeconds), durationOr(t, p90Seconds)],
        }))}
      />
    </Panel>
  )
}
