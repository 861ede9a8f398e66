import type { ReactNode } from 'react'
import { cx } from './cx'

const tones = {
  neutral: 'bg-sunken text-soft',
  good: 'bg-good-tint text-good',
  bad: 'bg-bad-tint text-bad',
  warn: 'bg-warn-tint text-warn',
  accent: 'bg-accent-tint text-accent',
} as const

type Props = { tone?: keyof typeof tones; children: ReactNode }

export const Badge = ({ tone = 'neutral', children }: Props) => (
  <span
    className={cx('inline-flex items-center gap-1 rounded px-1.5 py-0.5 text-xs font-semibold', tones[tone])}
  >
    {children}
  </span>
)
