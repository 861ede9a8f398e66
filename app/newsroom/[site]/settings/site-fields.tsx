'use client'

import { Field } from '@/app/_ui/field'
import { Input, Select } from '@/app/_ui/input'
import { LanguageSelect } from '@/app/_ui/language-select'
import { useNewsroomWords } from '@/app/_words/newsroom-words'
import type { SiteSettings } from '@/lib/contract/sites'

type Props = {
  settings: SiteSettings
  timeZones: string[]
  nameError: string | null
  onChange: (part: Partial<SiteSettings>) => void
}

export function SiteFields({ settings, timeZones, nameError, onChange }: Props) {
  const { t } = useNewsroomWords()
  return (
    <>
      <Field label={t('settings.name')} hint={t('settings.nameHint')} error={nameError}>
        {(wiring) => (
          <Input
            {...wiring}
            name="name"
            maxLength={80}
            value={settings.name}
            onChange={(event) => onChange({ name: event.target.value })}
          />
        )}
      </Field>
      <div className="grid items-start gap-4 sm:grid-cols-2">
        <Field label={t('settings.language')} hint={t('settings.languageHint')}>
          {(wiring) => (
            <LanguageSelect
              {...wiring}
              language={settings.language}
              onLanguage={(language) => onChange({ language })}
            />
          )}
        </Field>
        <ZoneField zone={settings.timeZone} zones={timeZones} onChange={onChange} />
      </div>
    </>
  )
}

type ZoneProps = { zone: string; zones: string[]; onChange: Props['onChange'] }

function ZoneField({ zone, zones, onChange }: ZoneProps) {
  const { t } = useNewsroomWords()
  // it may have been set by its other name
  const offered = zones.includes(zone) ? zones : [zone, ...zones]
  return (
    <Field label={t('settings.timeZone')} hint={t('settings.timeZoneHint')}>
      {(wiring) => (
        <Select {...wiring} value={zone} onChange={(event) => onChange({ timeZone: event.target.value })}>
          {offered.map((one) => (
            <option key={one}>{one}</option>
          ))}
        </Select>
      )}
    </Field>
  )
}
