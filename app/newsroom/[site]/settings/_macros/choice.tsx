'use client'

import { Field } from '@/app/_ui/field'
import { Select } from '@/app/_ui/input'

type Props<Value extends string> = {
  label: string
  value: Value
  options: (readonly [value: Value, name: string])[]
  onChoose: (value: Value) => void
}

export function Choice<Value extends string>({ label, value, options, onChoose }: Props<Value>) {
  const choose = (chosen: string) => {
    const option = options.find(([one]) => one === chosen)
    if (option) onChoose(option[0])
  }
  return (
    <Field label={label}>
      {(wiring) => (
        <Select {...wiring} value={value} onChange={({ target }) => choose(target.value)}>
          {options.map(([one, name]) => (
            <option key={one} value={one}>
              {name}
            </option>
          ))}
        </Select>
      )}
    </Field>
  )
}
