'use client'

import { Field } from '@/app/_ui/field'
import { Input } from '@/app/_ui/input'
import { useNewsroomWords } from '@/app/_words/newsroom-words'

type Props = { line: number | null; onChange: (line: number | null) => void }

/** What readers' reports must weigh until a comment is folded for the others. */
export function FoldAtReportsField({ line, onChange }: Props) {
  const { t } = useNewsroomWords()
  return (
    <Field label={t('settings.foldAtReports')} hint={t('settings.foldAtReportsHint')}>
      {(wiring) => (
        <Input
          {...wiring}
          type="number"
          min={1}
          max={1000}
          value={line ?? ''}
          onChange={({ target }) => onChange(target.value === '' ? null : target.valueAsNumber)}
        />
      )}
    </Field>
  )
}
