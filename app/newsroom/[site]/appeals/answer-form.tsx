'use client'

import { useState } from 'react'
import { Button } from '@/app/_ui/button'
import { Field } from '@/app/_ui/field'
import { Form } from '@/app/_ui/form'
import { Textarea } from '@/app/_ui/input'
import { useNewsroomWords } from '@/app/_words/newsroom-words'
import type { Appeal, AppealOutcome, Settlement } from '@/lib/contract/appeals'

type Props = { appeal: Appeal; settle: (id: string, settlement: Settlement) => Promise<string | null> }

/** The answer that the author reads, and what follows. A refusal loses no word of it. */
export function AnswerForm({ appeal, settle }: Props) {
  const { t } = useNewsroomWords()
  const [answer, setAnswer] = useState('')
  const [busy, setBusy] = useState<AppealOutcome | null>(null)
  const [error, setError] = useState<string | null>(null)

  const send = async (outcome: AppealOutcome) => {
    if (answer.trim() === '') return setError(t('appeals.answerMissing'))
    setBusy(outcome)
    setError(await settle(appeal.id, { outcome, answer }))
    setBusy(null)
  }
  return (
    <Form onSubmit={(event) => event.preventDefault()} className="grid gap-3">
      <Field label={t('appeals.answer')} hint={t('appeals.answerHint')} error={error}>
        {(wiring) => (
          <Textarea
            {...wiring}
            rows={3}
            maxLength={2000}
            value={answer}
            onChange={(event) => setAnswer(event.target.value)}
            onKeyDown={(event) => event.key === 'Escape' && focusCard(event.currentTarget)}
          />
        )}
      </Field>
      <div className="flex flex-wrap items-center gap-2">
        <Button
          tone="good"
          busy={busy === 'granted'}
          disabled={busy !== null}
          onClick={() => void send('granted')}
        >
          {t('appeals.grant')}
        </Button>
        <Button busy={busy === 'refused'} disabled={busy !== null} onClick={() => void send('refused')}>
          {t('appeals.refuse')}
        </Button>
        <span className="text-sm text-soft">
          {t(appeal.sanction ? 'appeals.grantSanction' : 'appeals.grantAbout')}
        </span>
      </div>
    </Form>
  )
}

const focusCard = (field: HTMLElement) => field.closest<HTMLElement>('[data-appeal]')?.focus()
