'use client'

import { useNewsroomWords } from '@/app/_words/newsroom-words'
import type { ScreeningRules } from '@/lib/contract/screening'

type Kinds = ScreeningRules['personal-data']['kinds']
const all: Kinds = ['phone', 'card', 'iin', 'email', 'plate']

type Props = { kinds: Kinds; onChange: (kinds: Kinds) => void }

export function DataKinds({ kinds, onChange }: Props) {
  const { t } = useNewsroomWords()
  const toggle = (kind: Kinds[number]) =>
    onChange(all.filter((one) => (one === kind ? !kinds.includes(one) : kinds.includes(one))))
  return (
    <div className="flex flex-wrap gap-x-4 gap-y-1 text-sm">
      {all.map((kind) => (
        <label key={kind} className="flex min-h-6 items-center gap-1.5">
          <input
            type="checkbox"
            className="size-4 accent-accent"
            checked={kinds.includes(kind)}
            onChange={() => toggle(kind)}
          />
          {t(`kind.${kind}`)}
        </label>
      ))}
    </div>
  )
}
