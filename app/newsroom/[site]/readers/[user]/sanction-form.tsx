'use client'

import { useRouter } from 'next/navigation'
import { Button } from '@/app/_ui/button'
import { Field } from '@/app/_ui/field'
import { Form } from '@/app/_ui/form'
import { Select, Textarea } from '@/app/_ui/input'
import { Notice } from '@/app/_ui/notice'
import { useNewsroomWords } from '@/app/_words/newsroom-words'
import { useReasons } from '@/app/newsroom/_staff/reasons'
import type { GivenSanction, SanctionKind } from '@/lib/contract/readers'
import { hidings } from '@/lib/contract/words'
import { daysFor, useSanction } from './use-sanction'

type Props = {
  /** Of the reader. */
  path: string
  kind: SanctionKind
  twoPersonBans: boolean
  done: (given: GivenSanction) => void
}

/** Why, for how long, what is hidden along with it, and what the reader is told. */
export function SanctionForm({ path, kind, twoPersonBans, done }: Props) {
  const { t } = useNewsroomWords()
  const { offered } = useReasons()
  const router = useRouter()
  const { draft, change, letter, setLetter, submit, busy, refusal } = useSanction({
    path,
    kind,
    first: offered[0]?.code ?? 'other',
    done: (given) => {
      done(given)
      router.refresh()
    },
  })
  return (
    <Form onSubmit={submit} className="grid gap-4">
      {refusal && <Notice tone="bad">{refusal.title}</Notice>}
      <Choice
        label={t('readers.reason')}
        value={draft.reason}
        options={offered.map(({ code, name }) => [code, name])}
        choose={(reason) => change({ reason })}
      />
      {kind !== 'warn' && (
        <Choice
          label={t('readers.term')}
          value={draft.days}
          options={daysFor(kind).map((days) => [
            days,
            days === '' ? t('readers.endless') : t('readers.days', { count: Number(days) }),
          ])}
          choose={(days) => change({ days })}
        />
      )}
      <Choice
        label={t('readers.hide')}
        value={draft.hide}
        options={hidings.map((one) => [one, t(`readers.hide.${one}`)])}
        choose={(hide) => change({ hide: hide as (typeof hidings)[number] })}
      />
      <Field label={t('readers.letterTo')} hint={t('readers.letterHint')}>
        {(wiring) => (
          <Textarea
            {...wiring}
            dir="auto"
            rows={7}
            maxLength={5000}
            value={letter}
            onChange={(event) => setLetter(event.target.value)}
          />
        )}
      </Field>
      <Field label={t('readers.note')} hint={t('readers.noteHint')}>
        {(wiring) => (
          <Textarea
            {...wiring}
            rows={2}
            maxLength={1000}
            value={draft.note}
            onChange={(event) => change({ note: event.target.value })}
          />
        )}
      </Field>
      {twoPersonBans && kind === 'ban' && draft.days === '' && (
        <p className="text-sm text-soft">{t('readers.secondNeeded')}</p>
      )}
      <Button type="submit" tone={kind === 'ban' ? 'bad' : 'primary'} busy={busy} disabled={!letter.trim()}>
        {t(`readers.do.${kind}`)}
      </Button>
    </Form>
  )
}

type ChoiceProps = {
  label: string
  value: string
  options: (readonly [value: string, name: string])[]
  choose: (value: string) => void
}

const Choice = ({ label, value, options, choose }: ChoiceProps) => (
  <Field label={label}>
    {(wiring) => (
      <Select {...wiring} value={value} onChange={(event) => choose(event.target.value)}>
        {options.map(([code, name]) => (
          <option key={code} value={code}>
            {name}
          </option>
        ))}
      </Select>
    )}
  </Field>
)
