'use client'

import { Bar, BarChart, CartesianGrid, ResponsiveContainer, Tooltip, XAxis, YAxis } from 'recharts'
import { numberWords } from '../format'
import type { Point } from '../points'
import { axisOf } from './axis'
import { Hint } from './hint'
import { look } from './look'

export type FlowProps = { points: Point[]; names: { posted: string; decided: string }; label: string }

/** What was written beside what was decided. */
export const FlowChart = ({ points, names, label }: FlowProps) => (
  <ResponsiveContainer width="100%" height="100%">
    <BarChart data={points} margin={look.margin} barGap={1} accessibilityLayer title={label}>
      <CartesianGrid {...look.grid} />
      <XAxis {...axisOf(points)} />
      <YAxis allowDecimals={false} width={40} tickFormatter={numberWords} {...look.axis} />
      <Tooltip
        isAnimationActive={false}
        cursor={{ fill: 'var(--color-sunken)' }}
        content={({ active, payload }) => active && <HintAt point={payload[0]?.payload} names={names} />}
      />
      <Bar dataKey="posted" name={names.posted} maxBarSize={28} isAnimationActive={false} {...look.pale} />
      <Bar dataKey="decided" name={names.decided} maxBarSize={28} isAnimationActive={false} {...look.solid} />
    </BarChart>
  </ResponsiveContainer>
)

type HintProps = Pick<FlowProps, 'names'> & { point: Point | undefined }

const HintAt = ({ point, names }: HintProps) =>
  point && (
    <Hint
      title={point.name}
      lines={[
        { name: names.posted, value: numberWords(point.posted) },
        { name: names.decided, value: numberWords(point.decided) },
      ]}
    />
  )
