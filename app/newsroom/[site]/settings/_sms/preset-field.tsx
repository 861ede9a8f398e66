'use client'

import { useState } from 'react'
import { Field } from '@/app/_ui/field'
import { Select } from '@/app/_ui/input'
import { useNewsroomWords } from '@/app/_words/newsroom-words'
import { presets, type RequestDraft } from './presets'

type Props = { onChoose: (draft: RequestDraft) => void }

/** The request of a gateway that is known, to begin with. */
export function PresetField({ onChoose }: Props) {
  const { t } = useNewsroomWords()
  const [chosen, setChosen] = useState(presets[0]?.name ?? '')
  const choose = (name: string) => {
    const preset = presets.find((one) => one.name === name)
    setChosen(name)
    if (preset) onChoose(preset.draft)
  }
  return (
    <Field label={t('sms.preset')} hint={t('sms.presetHint')}>
      {(wiring) => (
        <Select {...wiring} value={chosen} onChange={({ target }) => choose(target.value)}>
          {presets.map(({ name }) => (
            <option key={name} value={name}>
              {name}
            </option>
          ))}
        </Select>
      )}
    </Field>
  )
}
