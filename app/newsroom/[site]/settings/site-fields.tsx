'use client'

import { Field } from '@/app/_ui/field'
import { Input, Select } from '@/app/_ui/input'
import { languageNames } from '@/app/_ui/language-switch'
import { useNewsroomWords } from '@/app/_words/newsroom-words'
import { type Language, languages } from '@/lib/contract/fields'
import type { SiteSettings } from '@/lib/contract/sites'

type Props = {
  settings: SiteSettings
  timeZones: string[]
  nameError: string | null
  onChange: (part: Partial<SiteSettings>) => void
}

export function SiteFields({ settings, timeZones, nameError, onChange }: Props) {
  const { t } = useNewsroomWords()
  const zones = timeZones.includes(settings.timeZone) ? timeZones : [settings.timeZone, ...timeZones]
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
            <Select
              {...wiring}
              value={settings.language}
              onChange={(event) => onChange({ language: event.target.value as Language })}
            >
              {languages.map((language) => (
                <option key={language} value={language} lang={language}>
                  {languageNames[language]}
                </option>
              ))}
            </Select>
          )}
        </Field>
        <Field label={t('settings.timeZone')} hint={t('settings.timeZoneHint')}>
          {(wiring) => (
            <Select
              {...wiring}
              value={settings.timeZone}
              onChange={(event) => onChange({ timeZone: event.target.value })}
            >
              {zones.map((zone) => (
                <option key={zone}>{zone}</option>
              ))}
            </Select>
          )}
        </Field>
      </div>
    </>
  )
}
