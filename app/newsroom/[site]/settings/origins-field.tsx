'use client'

import { Plus } from 'lucide-react'
import { Button } from '@/app/_ui/button'
import { useNewsroomWords } from '@/app/_words/newsroom-words'
import { OriginLine } from './origin-line'
import { originFaults } from './origins'

const maxOrigins = 50

type Props = { origins: string[]; onChange: (origins: string[]) => void }

export function OriginsField({ origins, onChange }: Props) {
  const { t } = useNewsroomWords()
  const faults = originFaults(origins)
  const write = (place: number, typed: string) =>
    onChange(origins.map((origin, other) => (other === place ? typed : origin)))
  const remove = (place: number) => onChange(origins.filter((_, other) => other !== place))
  // a line has nothing but its place, and keeps the cursor while its text changes
  const line = (origin: string, place: number) => (
    <OriginLine
      key={place}
      number={place + 1}
      origin={origin}
      fault={faults[place] ?? null}
      onWrite={(typed) => write(place, typed)}
      onRemove={origins.length > 1 ? () => remove(place) : null}
    />
  )

  return (
    <fieldset className="grid gap-2">
      <legend className="font-semibold">{t('settings.origins')}</legend>
      <p className="text-sm text-soft">{t('settings.originsHint')}</p>
      <ul className="grid gap-2">{origins.map(line)}</ul>
      <Button
        size="small"
        className="justify-self-start"
        disabled={origins.length >= maxOrigins}
        onClick={() => onChange([...origins, ''])}
      >
        <Plus aria-hidden className="size-4" />
        {t('settings.originAdd')}
      </Button>
    </fieldset>
  )
}
