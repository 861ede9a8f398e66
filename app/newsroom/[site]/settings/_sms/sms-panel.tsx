'use client'

import { useState } from 'react'
import { Button } from '@/app/_ui/button'
import { Form } from '@/app/_ui/form'
import { Notice } from '@/app/_ui/notice'
import { Panel } from '@/app/_ui/panel'
import { Tick } from '@/app/_ui/tick'
import { useNewsroomWords } from '@/app/_words/newsroom-words'
import type { SmsSettings } from '@/lib/contract/phone'
import type { Country } from './cap-row'
import { CapsField } from './caps-field'
import { Gateway } from './gateway'
import { Trial } from './trial'
import { useSms } from './use-sms'

type Props = { place: { slug: string; home: string }; countries: Country[]; first: SmsSettings }

/** Codes in texts: the gateway, how many to each country, and a try. */
export function SmsPanel({ place: { slug, home }, countries, first }: Props) {
  const { t } = useNewsroomWords()
  const sms = useSms(slug, { first, home })
  const { save, draft, saved, change } = sms
  const [isBegun, setIsBegun] = useState(false)
  const isOfField = save.refusal?.errors?.some(({ path }) => path.startsWith('gateway.')) ?? false
  return (
    <div id="sms" className="scroll-mt-4">
      <Panel title={t('sms.title')} intro={t('sms.intro')}>
        {saved.gateway || isBegun ? (
          <Form onSubmit={save.submit} className="grid gap-5">
            <Tick label={t('sms.isOn')} isOn={draft.isOn} onTurn={(isOn) => change({ isOn })} />
            <Gateway sms={sms} />
            <CapsField
              caps={draft.caps}
              sent={saved.sent}
              countries={countries}
              onChange={(caps) => change({ caps })}
            />
            {save.refusal && !isOfField && <Notice tone="bad">{save.refusal.title}</Notice>}
            <div className="flex flex-wrap items-center gap-4">
              <Button type="submit" tone="primary" busy={save.busy}>
                {t('sms.save')}
              </Button>
              <span role="status" className="text-sm text-soft">
                {sms.isSaved ? t('sms.saved') : saved.gateway && sms.isDirty && t('sms.unsaved')}
              </span>
            </div>
          </Form>
        ) : (
          <Button className="justify-self-start" onClick={() => setIsBegun(true)}>
            {t('sms.begin')}
          </Button>
        )}
        {saved.gateway && !sms.isDirty && <Trial slug={slug} />}
      </Panel>
    </div>
  )
}
