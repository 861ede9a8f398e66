'use client'

import { Field } from '@/app/_ui/field'
import { Input, Select } from '@/app/_ui/input'
import { useNewsroomWords } from '@/app/_words/newsroom-words'
import type { SiteSettings } from '@/lib/contract/sites'
import { votings } from '@/lib/contract/words'
import { FoldAtReportsField } from './fold-at-reports-field'

type Props = { settings: SiteSettings; onChange: (part: Partial<SiteSettings>) => void }

/** What readers may do with comments that are there. */
export function ReaderFields({ settings, onChange }: Props) {
  const { t } = useNewsroomWords()
  const { voting, foldBelow, foldAtReports, editMinutes } = settings
  return (
    <fieldset className="grid items-start gap-4 sm:grid-cols-2">
      <legend className="mb-2 font-semibold">{t('settings.readers')}</legend>
      <Field label={t('settings.voting')} hint={t('settings.votingHint')}>
        {(wiring) => (
          <Select
            {...wiring}
            value={voting}
            onChange={({ target }) => {
              const chosen = votings.find((one) => one === target.value)
              if (chosen) onChange({ voting: chosen })
            }}
          >
            {votings.map((one) => (
              <option key={one} value={one}>
                {t(`settings.voting.${one}`)}
              </option>
            ))}
          </Select>
        )}
      </Field>
      <Field label={t('settings.foldBelow')} hint={t('settings.foldBelowHint')}>
        {(wiring) => (
          <Input
            {...wiring}
            type="number"
            min={-1000}
            max={-1}
            value={foldBelow ?? ''}
            onChange={({ target }) =>
              onChange({ foldBelow: target.value === '' ? null : target.valueAsNumber })
            }
          />
        )}
      </Field>
      <FoldAtReportsField line={foldAtReports} onChange={(line) => onChange({ foldAtReports: line })} />
      <Field label={t('settings.editMinutes')} hint={t('settings.editMinutesHint')}>
        {(wiring) => (
          <Input
            {...wiring}
            type="number"
            min={0}
            max={1440}
            required
            value={Number.isNaN(editMinutes) ? '' : editMinutes}
            onChange={({ target }) => onChange({ editMinutes: target.valueAsNumber })}
          />
        )}
      </Field>
    </fieldset>
  )
}
