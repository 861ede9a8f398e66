'use client'

import { Select } from '@/app/_ui/input'
import { useNewsroomWords } from '@/app/_words/newsroom-words'
import type { ModerationMode } from '@/lib/contract/sites'
import { moderationModes } from '@/lib/contract/words'

type Props = {
  id?: string
  'aria-label'?: string
  mode: ModerationMode | null
  /** What holds where nothing is chosen. */
  inherited: string
  disabled?: boolean
  onMode: (mode: ModerationMode | null) => void
}

/** A mode, or the one that holds anyway. */
export function ModeSelect({ mode, inherited, onMode, ...rest }: Props) {
  const { t } = useNewsroomWords()
  return (
    <Select
      {...rest}
      value={mode ?? ''}
      onChange={({ target }) => onMode(moderationModes.find((one) => one === target.value) ?? null)}
    >
      <option value="">{inherited}</option>
      {moderationModes.map((one) => (
        <option key={one} value={one}>
          {t(`settings.${one}`)}
        </option>
      ))}
    </Select>
  )
}
