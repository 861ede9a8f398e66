'use client'

import { Plus, X } from 'lucide-react'
import { useId, useState } from 'react'
import { Button } from '@/app/_ui/button'
import { FieldError } from '@/app/_ui/field'
import { Input } from '@/app/_ui/input'
import { useNewsroomWords } from '@/app/_words/newsroom-words'
import { originFaults, originOf } from './origins'

const maxOrigins = 50

type Props = { origins: string[]; onChange: (origins: string[]) => void }

/** A line for each address; what was pasted is made an origin when the line is left. */
export function OriginsField({ origins, onChange }: Props) {
  const { t } = useNewsroomWords()
  const id = useId()
  const [typingAt, setTypingAt] = useState<number | null>(null)
  const faults = originFaults(origins)
  const write = (place: number, typed: string) =>
    onChange(origins.map((origin, other) => (other === place ? typed : origin)))

  const line = (origin: string, place: number) => {
    const fault = typingAt === place ? null : (faults[place] ?? null)
    return (
      <li key={place} className="grid gap-1">
        <div className="flex gap-2">
          <Input
            type="url"
            inputMode="url"
            placeholder="https://news.example"
            aria-label={t('settings.origin', { number: place + 1 })}
            aria-invalid={fault ? true : undefined}
            aria-describedby={fault ? `${id}-${place}` : undefined}
            value={origin}
            onFocus={() => setTypingAt(place)}
            onChange={(event) => write(place, event.target.value)}
            onBlur={() => {
              setTypingAt(null)
              write(place, originOf(origin) ?? origin)
            }}
          />
          <Button
            tone="quiet"
            aria-label={t('settings.originRemove', { origin })}
            disabled={origins.length === 1}
            onClick={() => onChange(origins.filter((_, other) => other !== place))}
          >
            <X aria-hidden className="size-4" />
          </Button>
        </div>
        {fault && (
          <FieldError id={`${id}-${place}`}>
            {t(fault === 'twice' ? 'settings.originTwice' : 'settings.originWrong')}
          </FieldError>
        )}
      </li>
    )
  }

  return (
    <fieldset className="grid gap-2">
      <legend className="font-medium">{t('settings.origins')}</legend>
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
