'use client'

import { useState } from 'react'
import { useCall } from '@/app/_api/use-call'
import { useSubmit } from '@/app/_api/use-submit'
import { Button } from '@/app/_ui/button'
import { Field } from '@/app/_ui/field'
import { Form } from '@/app/_ui/form'
import { Textarea } from '@/app/_ui/input'
import { Panel } from '@/app/_ui/panel'
import { useMoments } from '@/app/_ui/when'
import { useAccountWords } from '@/app/_words/account-words'
import type { OwnAppeal, Statement } from '@/lib/contract/appeals'

type Props = {
  statement: Statement
  site: { slug: string; timeZone: string }
  onMade: (appeal: OwnAppeal) => void
}

export function AppealForm({ statement: { id, about, appealUntil }, site, onMade }: Props) {
  const { t } = useAccountWords()
  const { date } = useMoments(site.timeZone)
  const call = useCall()
  const [text, setText] = useState('')
  const subject = about === 'decision' ? { decisionId: id } : { sanctionId: id }
  const send = () => call<OwnAppeal>('POST', `/sites/${site.slug}/appeals`, { body: { ...subject, text } })
  const { submit, busy, refusal } = useSubmit(send, onMade)
  const error = refusal?.code === 'invalid-input' ? t('statements.appealMissing') : refusal?.title
  return (
    <Panel title={t('statements.send')} intro={t('statements.mayAppeal', { at: date(appealUntil) })}>
      <Form onSubmit={submit} className="grid gap-4">
        <Field label={t('statements.appeal')} hint={t('statements.appealHint')} error={error}>
          {(wiring) => (
            <Textarea
              {...wiring}
              rows={6}
              maxLength={2000}
              value={text}
              onChange={(event) => setText(event.target.value)}
            />
          )}
        </Field>
        <Button type="submit" tone="primary" busy={busy}>
          {t('statements.send')}
        </Button>
      </Form>
      <p className="text-sm text-soft">{t('statements.redress')}</p>
    </Panel>
  )
}
