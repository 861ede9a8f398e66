'use client'

import { Select } from '@/app/_ui/input'
import { useNewsroomWords } from '@/app/_words/newsroom-words'
import { slowWords } from './slow-words'

// seconds
const pauses = [0, 15, 30, 60, 120, 300, 600, 1800, 3600]

type Props = {
  id?: string
  'aria-label'?: string
  'aria-describedby'?: string | undefined
  seconds: number | null
  /** What holds where nothing is chosen; undefined: something has to be. */
  inherited?: string
  disabled?: boolean
  onSeconds: (seconds: number | null) => void
}

/** The pause between two comments of one reader. */
export function SlowSelect({ seconds, inherited, onSeconds, ...rest }: Props) {
  const { t } = useNewsroomWords()
  // it may have been set to another number by our API
  const offered = seconds === null || pauses.includes(seconds) ? pauses : [seconds, ...pauses]
  return (
    <Select
      {...rest}
      value={seconds ?? ''}
      onChange={({ target }) => onSeconds(target.value === '' ? null : Number(target.value))}
    >
      {inherited !== undefined && <option value="">{inherited}</option>}
      {offered.map((one) => (
        <option key={one} value={one}>
          {slowWords(one, t)}
        </option>
      ))}
    </Select>
  )
}
