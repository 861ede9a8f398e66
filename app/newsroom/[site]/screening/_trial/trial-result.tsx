'use client'

import { cx } from '@/app/_ui/cx'
import { Notice } from '@/app/_ui/notice'
import { useNewsroomWords } from '@/app/_words/newsroom-words'
import { signalWords } from '@/app/newsroom/_staff/signal-words'
import type { Outcome, Trial } from '@/lib/contract/screening'
import type { ModerationMode } from '@/lib/contract/sites'

const looks: Record<Outcome, string> = {
  off: 'border-good',
  publish: 'border-good',
  nudge: 'border-warn',
  hold: 'border-warn',
  hide: 'border-bad',
}

type Props = { trial: Trial; mode: ModerationMode }

/** What would happen, and because of what. */
export function TrialResult({ trial: { outcome, signals, failed, html }, mode }: Props) {
  const { t } = useNewsroomWords()
  const said = [...new Set(signals.map((signal) => `${t(`rule.${signal.rule}`)}: ${signalWords(t, signal)}`))]
  return (
    <section
      role="status"
      data-outcome={outcome}
      className={cx('grid gap-2 rounded-md border-l-4 bg-sunken px-4 py-3', looks[outcome])}
    >
      <p className="font-semibold">
        {t(mode === 'pre' && outcome === 'publish' ? 'trial.pre' : `trial.${outcome}`)}
      </p>
      <div className="comment-text" dangerouslySetInnerHTML={{ __html: html }} />
      {said.length === 0 ? (
        <p className="text-sm text-soft">{t('trial.nothing')}</p>
      ) : (
        <ul className="grid list-disc gap-0.5 ps-5 text-sm text-soft">
          {said.map((one) => (
            <li key={one}>{one}</li>
          ))}
        </ul>
      )}
      {failed.length > 0 && (
        <Notice tone="bad">
          {t('trial.failed', { rules: failed.map((name) => t(`rule.${name}`)).join(', ') })}
        </Notice>
      )}
    </section>
  )
}
