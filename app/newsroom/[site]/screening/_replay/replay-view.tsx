'use client'

import { LoaderCircle } from 'lucide-react'
import { Notice } from '@/app/_ui/notice'
import { useNewsroomWords } from '@/app/_words/newsroom-words'
import type { Replay } from '@/lib/contract/screening'
import type { Bureau } from '../screening-desk'
import { Examples } from './examples'
import type { Replaying } from './use-replay'

type Props = { site: Bureau; replay: Replaying }

/** What the past says to a change: how many comments would have come out differently, and which. */
export function ReplayView({ site, replay: { replay, refusal } }: Props) {
  const { t } = useNewsroomWords()
  if (refusal) return <Notice tone="bad">{refusal.title}</Notice>
  if (!replay) return null
  return (
    <section aria-labelledby="replay-title" className="grid gap-3 rounded-md bg-sunken p-4">
      <h3 id="replay-title" className="font-semibold">
        {t('replay.title', { days: replay.days })}
      </h3>
      <State replay={replay} />
      {(['held', 'released'] as const).map(
        (kind) => replay[kind].all > 0 && <Count key={kind} site={site} replay={replay} kind={kind} />,
      )}
      {replay.leftOut.length > 0 && (
        <p className="text-sm text-soft">
          {t('replay.leftOut', { rules: replay.leftOut.map((name) => t(`rule.${name}`)).join(', ') })}
        </p>
      )}
    </section>
  )
}

function State({ replay: { state, total, done, held, released } }: { replay: Replay }) {
  const { t } = useNewsroomWords()
  if (state === 'failed') return <Notice tone="bad">{t('replay.failed')}</Notice>
  if (state === 'done')
    return (
      <p role="status" className="text-sm text-soft">
        {t('replay.seen', { count: total })}.{' '}
        {held.all + released.all === 0 && <strong className="text-ink">{t('replay.nothing')}</strong>}
      </p>
    )
  return (
    <div className="grid gap-1.5 text-sm text-soft">
      <p role="status" className="flex items-center gap-2">
        <LoaderCircle aria-hidden className="size-4 animate-spin" />
        {state === 'waiting' ? t('replay.waiting') : t('replay.running', { done, total })}
      </p>
      <progress
        aria-hidden
        className="h-1.5 w-full overflow-hidden rounded-full accent-accent"
        max={Math.max(1, total)}
        value={done}
      />
    </div>
  )
}

type CountProps = { site: Bureau; replay: Replay; kind: 'held' | 'released' }

/** "Would have stopped 214 comments: of these 190 were later hidden by you, 24 approved." */
function Count({ site, replay, kind }: CountProps) {
  const { t } = useNewsroomWords()
  const { all, ...fates } = replay[kind]
  return (
    <div className="grid gap-2">
      <p>
        <strong>{t(`replay.${kind}`, { count: all })}</strong>: {t('replay.ofThese', fates)}.
      </p>
      <Examples site={site} examples={replay[`${kind}Examples`]} all={all} />
    </div>
  )
}
