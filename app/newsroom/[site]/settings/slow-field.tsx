'use client'

import { Field } from '@/app/_ui/field'
import { useNewsroomWords } from '@/app/_words/newsroom-words'
import { SlowSelect } from '@/app/newsroom/_staff/slow-select'

type Props = { seconds: number; onChange: (seconds: number) => void }

/** How long a reader waits between two comments under one article. */
export function SlowField({ seconds, onChange }: Props) {
  const { t } = useNewsroomWords()
  return (
    <Field label={t('settings.slow')} hint={t('settings.slowHint')}>
      {({ id, 'aria-describedby': described }) => (
        <SlowSelect
          id={id}
          aria-describedby={described}
          seconds={seconds}
          onSeconds={(chosen) => onChange(chosen ?? 0)}
        />
      )}
    </Field>
  )
}
