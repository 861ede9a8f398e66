'use client'

import { CartesianGrid, Line, LineChart, ResponsiveContainer, Tooltip, XAxis, YAxis } from 'recharts'
import { useNewsroomWords } from '@/app/_words/newsroom-words'
import { durationOr } from '../format'
import type { Point } from '../points'
import { axisOf } from './axis'
import { Hint } from './hint'
import { look } from './look'
import { unitFor } from './unit-for'

export type TimesProps = { points: Point[]; names: { median: string; p90: string }; label: string }

/** How long it took to decide; where nothing was decided there is no line. */
export function TimesChart({ points, names, label }: TimesProps) {
  const { t } = useNewsroomWords()
  const { unit, seconds } = unitFor(Math.max(...points.map(({ p90Seconds }) => p90Seconds ?? 0)))
  const inUnits = (value: number | null) => (value === null ? null : value / seconds)
  const line = { isAnimationActive: false, connectNulls: false, type: 'linear' } as const
  return (
    <ResponsiveContainer width="100%" height="100%">
      <LineChart data={points} margin={look.margin} accessibilityLayer title={label}>
        <CartesianGrid {...look.grid} />
        <XAxis {...axisOf(points)} />
        <YAxis
          width={64}
          tickFormatter={(count: number) =>
            t(`insights.${unit}`, { count: Math.round(count * 10) / 10 }).replace(' ', '\u00A0')
          }
          {...look.axis}
        />
        <Tooltip
          isAnimationActive={false}
          cursor={{ stroke: 'var(--color-control)' }}
          content={({ active, payload }) => {
            const point: Point | undefined = payload[0]?.payload
            if (!active || !point) return null
            const lines = [
              { name: names.median, value: durationOr(t, point.medianSeconds) },
              { name: names.p90, value: durationOr(t, point.p90Seconds) },
            ]
            return <Hint title={point.name} lines={lines} />
          }}
        />
        <Line
          {...line}
          {...look.dashed}
          name={names.p90}
          dataKey={({ p90Seconds }: Point) => inUnits(p90Seconds)}
          dot={{ r: 3, strokeDasharray: '0', fill: 'var(--color-surface)' }}
        />
        <Line
          {...line}
          {...look.line}
          name={names.median}
          dataKey={({ medianSeconds }: Point) => inUnits(medianSeconds)}
          dot={{ r: 3, fill: 'var(--color-accent)' }}
        />
      </LineChart>
    </ResponsiveContainer>
  )
}
