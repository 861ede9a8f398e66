import { CircleAlert, CircleCheck, Info } from 'lucide-react'
import type { ReactNode } from 'react'
import { cx } from './cx'

const tones = {
  bad: { look: 'bg-bad-tint text-bad', icon: CircleAlert },
  good: { look: 'bg-good-tint text-good', icon: CircleCheck },
  info: { look: 'bg-accent-tint text-accent', icon: Info },
} as const

type Props = { tone: keyof typeof tones; children: ReactNode }

/** Words that answer what a person just did; said aloud by screen readers. */
export function Notice({ tone, children }: Props) {
  const { look, icon: Icon } = tones[tone]
  return (
    <div role={tone === 'bad' ? 'alert' : 'status'} className={cx('flex gap-2 rounded-md px-3 py-2', look)}>
      <Icon aria-hidden className="mt-0.5 size-5 shrink-0" />
      <div className="min-w-0 font-medium">{children}</div>
    </div>
  )
}
