'use client'

import { Bar, BarChart, LabelList, ResponsiveContainer, XAxis, YAxis } from 'recharts'
import { look } from './look'

export type Share = { key: string; name: string; count: number; words: string }
export type SharesProps = { shares: Share[]; label: string }

const rowHeight = 44

/** Bars one below the other, most first, each with its number. */
export const SharesChart = ({ shares, label }: SharesProps) => (
  <div style={{ height: shares.length * rowHeight + 8 }}>
    <ResponsiveContainer width="100%" height="100%">
      <BarChart
        data={shares}
        layout="vertical"
        margin={{ top: 4, right: 92, bottom: 4, left: 0 }}
        accessibilityLayer
        title={label}
      >
        <XAxis type="number" hide domain={[0, 'dataMax']} />
        <YAxis type="category" dataKey="name" width={124} interval={0} tickLine={false} {...look.axis} />
        <Bar dataKey="count" name={label} maxBarSize={24} isAnimationActive={false} {...look.solid}>
          <LabelList dataKey="words" position="right" fill="var(--color-ink)" fontSize={13} />
        </Bar>
      </BarChart>
    </ResponsiveContainer>
  </div>
)
