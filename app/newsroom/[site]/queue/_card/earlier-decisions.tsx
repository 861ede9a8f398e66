'use client'

import { Badge } from '@/app/_ui/badge'
import { useMoments } from '@/app/_ui/when'
import { useNewsroomWords } from '@/app/_words/newsroom-words'
import { decidedBy } from '@/app/newsroom/_staff/decision-words'
import { useReasons } from '@/app/newsroom/_staff/reasons'
import type { Decision } from '@/lib/contract/moderation'

const tones = { approve: 'good', hide: 'bad', hold: 'warn', restore: 'good', mask: 'accent' } as const

type Props = { decisions: Decision[]; timeZone: string }

/** What was ruled on this comment before, newest first. */
export function EarlierDecisions({ decisions, timeZone }: Props) {
  const { t } = useNewsroomWords()
  const { moment } = useMoments(timeZone)
  const { nameOf } = useReasons()
  return (
    <section className="border-t border-line pt-4 text-sm">
      <h3 className="mb-2 font-semibold">{t('card.decisions')}</h3>
      <ol className="grid gap-2">
        {decisions.map(({ id, verb, by, rule, at, reason, note, undoes }) => (
          <li key={id} className="flex flex-wrap items-baseline gap-x-2 gap-y-0.5">
            <Badge tone={undoes ? 'neutral' : tones[verb]}>{t(undoes ? 'did.undo' : `did.${verb}`)}</Badge>
            <span className="text-soft">{decidedBy(t, { by, rule }, moment(at))}</span>
            {reason && <bdi>{nameOf(reason)}</bdi>}
            {note && <q className="basis-full text-soft italic">{note}</q>}
          </li>
        ))}
      </ol>
    </section>
  )
}
