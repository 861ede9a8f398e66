'use client'

import { Badge } from '@/app/_ui/badge'
import { Panel } from '@/app/_ui/panel'
import { useMoments } from '@/app/_ui/when'
import { useNewsroomWords } from '@/app/_words/newsroom-words'
import { useReasons } from '@/app/newsroom/_staff/reasons'
import type { Sanction } from '@/lib/contract/readers'
import { SanctionDeeds } from './sanction-deeds'

type Props = { site: { slug: string; timeZone: string }; history: Sanction[]; mayChange: boolean }

/** What was laid on the reader so far: who, when, why, and how it stands. */
export function SanctionList({ site, history, mayChange }: Props) {
  const { t } = useNewsroomWords()
  if (history.length === 0) return null
  return (
    <Panel title={t('readers.history')}>
      <ul className="divide-y divide-line">
        {history.map((sanction) => (
          <Given key={sanction.id} site={site} sanction={sanction} mayChange={mayChange} />
        ))}
      </ul>
    </Panel>
  )
}

type GivenProps = { site: Props['site']; sanction: Sanction; mayChange: boolean }

function Given({ site, sanction, mayChange }: GivenProps) {
  const { t } = useNewsroomWords()
  const { nameOf } = useReasons()
  const { moment } = useMoments(site.timeZone)
  const { kind, state, reason, note, letter, givenBy, startsAt, endsAt, liftedAt, liftedBy, confirmedBy } =
    sanction
  const holds = state === 'standing' || state === 'unconfirmed'
  return (
    <li className="grid gap-1.5 py-3">
      <p className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
        <Badge tone={holds ? 'bad' : 'neutral'}>{t(`readers.kind.${kind}`)}</Badge>
        <span className="font-semibold">{nameOf(reason)}</span>
        {endsAt && <span>{t('readers.until', { at: moment(endsAt) })}</span>}
        <span className="text-sm text-soft">{t(`readers.state.${state}`)}</span>
      </p>
      <p className="text-sm text-soft">
        {t('card.decisionBy', { by: givenBy, at: moment(startsAt) })}
        {confirmedBy && ` · ${t('readers.confirmedBy', { name: confirmedBy })}`}
        {liftedAt && ` · ${t('readers.liftedBy', { name: liftedBy ?? '', at: moment(liftedAt) })}`}
      </p>
      {note && <q className="text-sm text-soft italic wrap-anywhere">{note}</q>}
      {letter && (
        <details className="text-sm">
          <summary className="cursor-pointer text-soft">{t('readers.letter')}</summary>
          <p dir="auto" className="mt-1 whitespace-pre-line wrap-anywhere">
            {letter}
          </p>
        </details>
      )}
      {mayChange && holds && <SanctionDeeds slug={site.slug} sanction={sanction} />}
    </li>
  )
}
