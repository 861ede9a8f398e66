'use client'

import { cx } from '@/app/_ui/cx'
import { useNewsroomWords } from '@/app/_words/newsroom-words'
import type { RuleName, ScreeningRules } from '@/lib/contract/screening'
import { type NumberName, numbers } from './numbers'

type Props = { name: RuleName; rule: ScreeningRules[RuleName]; onChange: (part: object) => void }

/** What a rule says, with its numbers to be changed where they stand: "More than {most} links". */
export function Sentence({ name, rule, onChange }: Props) {
  const { t } = useNewsroomWords()
  const parts = t(`say.${name}`).split(/\{(\w+)\}/)
  return (
    <p className="text-sm leading-9 text-soft">
      {parts.map((part, place) =>
        place % 2 === 0 ? (
          part
        ) : (
          <NumberField
            key={part}
            of={{ rule: name, field: part as NumberName }}
            value={Number(rule[part as keyof typeof rule] ?? Number.NaN)}
            onChange={(value) => onChange({ [part]: value })}
          />
        ),
      )}
    </p>
  )
}

type FieldProps = {
  of: { rule: RuleName; field: NumberName }
  value: number
  onChange: (value: number) => void
}

function NumberField({ of: { rule, field }, value, onChange }: FieldProps) {
  const { t } = useNewsroomWords()
  const { least, most, times = 1 } = numbers(rule, field)
  const shown = Math.round(value * times)
  const isWrong = Number.isNaN(shown) || shown < least || shown > most
  return (
    <input
      type="number"
      inputMode="numeric"
      aria-label={`${t(`rule.${rule}`)}: ${t(`number.${field}`)}`}
      aria-invalid={isWrong || undefined}
      min={least}
      max={most}
      value={Number.isNaN(shown) ? '' : shown}
      onChange={({ target }) => onChange(target.valueAsNumber / times)}
      className={cx(
        'mx-0.5 rounded-md bg-surface px-1.5 py-0.5 text-center text-ink ring-1 ring-inset ring-control',
        'aria-invalid:ring-2 aria-invalid:ring-bad',
        most > 999 ? 'w-20' : 'w-14',
      )}
    />
  )
}
