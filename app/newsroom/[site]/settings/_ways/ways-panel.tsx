'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { useCall } from '@/app/_api/use-call'
import { useSubmit } from '@/app/_api/use-submit'
import { Button } from '@/app/_ui/button'
import { Form } from '@/app/_ui/form'
import { Notice } from '@/app/_ui/notice'
import { Panel } from '@/app/_ui/panel'
import { useNewsroomWords } from '@/app/_words/newsroom-words'
import type { Site, WayIn } from '@/lib/contract/sites'
import { waysIn } from '@/lib/contract/words'
import { Tick } from '../_macros/tick'
import { faultOf } from './fault-of'

type Taken = Pick<Site, 'ways' | 'refusesDisposable'>
type Props = { slug: string; first: Taken; possible: WayIn[] }

/** Which ways in the site takes. */
export function WaysPanel({ slug, first, possible }: Props) {
  const { t } = useNewsroomWords()
  const call = useCall()
  const router = useRouter()
  const [taken, setTaken] = useState(first)
  const [isSaved, setIsSaved] = useState(false)
  const { submit, busy, refusal } = useSubmit(
    () => call<Site>('PATCH', `/sites/${slug}`, { body: taken }),
    () => {
      setIsSaved(true)
      router.refresh()
    },
  )
  const change = (part: Partial<Taken>) => {
    setIsSaved(false)
    setTaken({ ...taken, ...part })
  }
  const turn = (way: WayIn, isOn: boolean) =>
    change({ ways: waysIn.filter((one) => (one === way ? isOn : taken.ways.includes(one))) })
  const fault = faultOf(taken.ways, possible)
  return (
    <div id="ways" className="scroll-mt-4">
      <Form onSubmit={submit}>
        <Panel title={t('ways.title')} intro={t('ways.intro')}>
          <ul className="grid gap-x-6 gap-y-2.5 sm:grid-cols-2">
            {waysIn.map((way) => (
              <li key={way}>
                <Tick
                  label={t(`way.${way}`)}
                  isOn={taken.ways.includes(way)}
                  onTurn={(isOn) => turn(way, isOn)}
                />
                {!possible.includes(way) && (
                  <p className="ml-6.5 text-sm text-soft">{t(`ways.lacks.${lackOf(way)}`)}</p>
                )}
              </li>
            ))}
          </ul>
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
    </div>
  )
}

const lackOf = (way: WayIn) => (way === 'phone' || way === 'own' ? way : 'provider')
