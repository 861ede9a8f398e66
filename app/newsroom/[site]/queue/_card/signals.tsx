'use client'

import { EyeOff, ScanSearch } from 'lucide-react'
import { useNewsroomWords } from '@/app/_words/newsroom-words'
import { signalWords } from '@/app/newsroom/_staff/signal-words'
import type { QueueCard } from '@/lib/contract/moderation'
import type { Signal } from '@/lib/contract/screening'

type Props = { card: Pick<QueueCard, 'signals' | 'unscreened' | 'masked'> }

/** What screening noticed, which rules could not look, and what readers would not see of it. */
export function Signals({ card: { signals, unscreened, masked } }: Props) {
  const { t } = useNewsroomWords()
  if (signals.length === 0 && unscreened.length === 0) return null
  return (
    <section
      aria-labelledby="signals-title"
      className="grid gap-1.5 rounded-md border-l-4 border-accent bg-sunken px-3 py-2 text-sm"
    >
      <h3 id="signals-title" className="flex items-center gap-1.5 font-semibold">
        <ScanSearch aria-hidden className="size-4 text-accent" />
        {t('signals.title')}
      </h3>
      <ul className="grid gap-1">
        {together(signals).map((signal) => (
          <li
            key={`${signal.rule} ${signal.reason} ${signal.fragment} ${signal.detail}`}
            className="wrap-anywhere"
          >
            {signalWords(t, signal)}
            {signal.fragment !== null && (
              <>
                {': '}
                <mark dir="auto">{signal.fragment}</mark>
              </>
            )}
          </li>
        ))}
      </ul>
      {masked && (
        <p className="flex items-center gap-1.5 text-soft">
          <EyeOff aria-hidden className="size-4 shrink-0" />
          {t('signals.masked')}
        </p>
      )}
      {unscreened.length > 0 && (
        <p className="text-warn">
          {t('signals.unscreened', { rules: unscreened.map((rule) => t(`rule.${rule}`)).join(', ') })}
        </p>
      )}
    </section>
  )
}

/** The same thing said of the same words is said once. */
function together(signals: Signal[]): Signal[] {
  const said = new Set<string>()
  return signals.filter(({ rule, reason, fragment, detail }) => {
    const key = `${rule} ${reason} ${fragment} ${detail}`
    if (said.has(key)) return false
    said.add(key)
    return true
  })
}
