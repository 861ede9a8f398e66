'use client'

import { Button } from '@/app/_ui/button'
import { Form } from '@/app/_ui/form'
import { Notice } from '@/app/_ui/notice'
import { Panel } from '@/app/_ui/panel'
import { Tick } from '@/app/_ui/tick'
import { useNewsroomWords } from '@/app/_words/newsroom-words'
import type { WayIn } from '@/lib/contract/sites'
import { waysIn } from '@/lib/contract/words'
import { faultOf } from './fault-of'
import { type Taken, useTaken } from './use-taken'

type Props = { slug: string; first: Taken; possible: WayIn[] }

/** Which ways in the site takes. */
export function WaysPanel({ slug, first, possible }: Props) {
  const { t } = useNewsroomWords()
  const { taken, isSaved, change, turn, submit, busy, refusal } = useTaken(slug, first)
  const fault = faultOf(taken.ways, possible)
  return (
    <Form onSubmit={submit}>
      <Panel title={t('ways.title')} intro={t('ways.intro')}>
        <WayTicks taken={taken.ways} possible={possible} onTurn={turn} />
        <div className="border-t border-line pt-4">
          <Tick
            label={t('ways.refusesDisposable')}
            isOn={taken.refusesDisposable}
            onTurn={(refusesDisposable) => change({ refusesDisposable })}
          />
          <p className="ml-6.5 text-sm text-soft">{t('ways.refusesDisposableAbout')}</p>
        </div>
        {fault && <Notice tone="bad">{t(`ways.fault.${fault}`)}</Notice>}
        {refusal && <Notice tone="bad">{refusal.title}</Notice>}
        <div className="flex flex-wrap items-center gap-4">
          <Button type="submit" tone="primary" busy={busy} disabled={fault === 'none'}>
            {t('ways.save')}
          </Button>
          <span role="status" className="text-sm text-soft">
            {isSaved && t('settings.saved')}
          </span>
        </div>
      </Panel>
    </Form>
  )
}

type TicksProps = { taken: WayIn[]; possible: WayIn[]; onTurn: (way: WayIn, isOn: boolean) => void }

function WayTicks({ taken, possible, onTurn }: TicksProps) {
  const { t } = useNewsroomWords()
  return (
    <ul className="grid gap-x-6 gap-y-2.5 sm:grid-cols-2">
      {waysIn.map((way) => (
        <li key={way}>
          <Tick label={t(`way.${way}`)} isOn={taken.includes(way)} onTurn={(isOn) => onTurn(way, isOn)} />
          {!possible.includes(way) && (
            <p className="ml-6.5 text-sm text-soft">{t(`ways.lacks.${lackOf(way)}`)}</p>
          )}
        </li>
      ))}
    </ul>
  )
}

const lackOf = (way: WayIn) => (way === 'phone' || way === 'own' ? way : 'provider')
