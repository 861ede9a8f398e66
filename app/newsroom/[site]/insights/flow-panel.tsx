import { Panel } from '@/app/_ui/panel'
import { FlowChart } from './_charts/lazy'
import { numberWords, type T } from './format'
import { Legend } from './legend'
import { Numbers } from './numbers'
import type { Point } from './points'

type Props = { points: Point[]; step: 'hour' | 'day'; t: T }

export function FlowPanel({ points, step, t }: Props) {
  const title = t(`insights.flow.${step}`)
  const names = { posted: t('insights.posted'), decided: t('insights.decided') }
  return (
    <Panel title={title} intro={t('insights.flowAbout')}>
      <Legend
        entries={[
          { name: names.posted, swatch: 'pale' },
          { name: names.decided, swatch: 'solid' },
        ]}
      />
      <div className="h-64 min-w-0">
        <FlowChart points={points} names={names} label={title} />
      </div>
      <Numbers
        t={t}
        caption={title}
        columns={[t(`insights.${step}Column`), names.posted, names.decided]}
        rows={points.map(({ name, posted, decided }) => ({
          key: name,
          cells: [name, numberWords(posted), numberWords(decided)],
        }))}
      />
    </Panel>
  )
}
