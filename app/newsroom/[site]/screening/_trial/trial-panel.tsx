'use client'

import { useState } from 'react'
import { useCall } from '@/app/_api/use-call'
import { useSubmit } from '@/app/_api/use-submit'
import { Button } from '@/app/_ui/button'
import { Field } from '@/app/_ui/field'
import { Form } from '@/app/_ui/form'
import { Textarea } from '@/app/_ui/input'
import { Notice } from '@/app/_ui/notice'
import { Panel } from '@/app/_ui/panel'
import { useNewsroomWords } from '@/app/_words/newsroom-words'
import type { ScreeningRules, Trial } from '@/lib/contract/screening'
import type { Bureau } from '../screening-desk'
import { TrialResult } from './trial-result'

type Props = { site: Bureau; rules: Partial<ScreeningRules> | null }

/** "What would happen to this?" `rules`: those that are not saved yet, which are tried too. */
export function TrialPanel({ site, rules }: Props) {
  const { t } = useNewsroomWords()
  const call = useCall()
  const [text, setText] = useState('')
  const [result, setResult] = useState<Trial | null>(null)
  const { submit, busy, refusal } = useSubmit(() => {
    setResult(null)
    return call<Trial>('POST', `/sites/${site.slug}/screening/trials`, {
      body: { text, ...(rules && { rules }) },
    })
  }, setResult)
  return (
    <Form onSubmit={submit}>
      <Panel title={t('trial.title')} intro={t('trial.intro')}>
        <Field label={t('trial.text')} hint={rules && t('trial.unsaved')}>
          {(wiring) => (
            <Textarea
              {...wiring}
              rows={3}
              maxLength={10_000}
              value={text}
              onChange={({ target }) => setText(target.value)}
            />
          )}
        </Field>
        <Button type="submit" busy={busy} disabled={text.trim() === ''} className="justify-self-start">
          {t('trial.try')}
        </Button>
        {refusal && <Notice tone="bad">{refusal.title}</Notice>}
        {result && <TrialResult trial={result} mode={site.mode} />}
      </Panel>
    </Form>
  )
}
