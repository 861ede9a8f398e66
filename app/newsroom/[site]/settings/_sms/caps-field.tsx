'use client'

import { X } from 'lucide-react'
import { useState } from 'react'
import { Button } from '@/app/_ui/button'
import { Input, Select } from '@/app/_ui/input'
import { useNewsroomWords } from '@/app/_words/newsroom-words'
import type { CapDraft } from './use-sms'

export type Country = { code: string; name: string }

type Props = {
  caps: CapDraft[]
  /** Today, by country. */
  sent: Record<string, number>
  countries: Country[]
  onChange: (caps: CapDraft[]) => void
}

/** How many codes a day to each country; to one that is not here none is sent. */
export function CapsField({ caps, sent, countries, onChange }: Props) {
  const { t } = useNewsroomWords()
  const [made, setMade] = useState(0)
  const free = countries.filter(({ code }) => !caps.some(({ country }) => country === code))
  const add = () => {
    const [next] = free
    if (!next) return
    setMade(made + 1)
    onChange([...caps, { key: `new-${made}`, country: next.code, most: '100' }])
  }
  const write = (next: CapDraft) => onChange(caps.map((cap) => (cap.key === next.key ? next : cap)))
  return (
    <fieldset className="grid gap-3">
      <legend className="mb-1 font-semibold">{t('sms.caps')}</legend>
      <p className="text-sm text-soft">{t('sms.capsHint')}</p>
      <ul className="grid gap-2 empty:hidden">
        {caps.map((cap) => (
          <Cap
            key={cap.key}
            cap={cap}
            sent={sent[cap.country] ?? 0}
            countries={countries.filter((one) => one.code === cap.country || free.includes(one))}
            onWrite={write}
            onRemove={() => onChange(caps.filter(({ key }) => key !== cap.key))}
          />
        ))}
      </ul>
      <Button size="small" className="justify-self-start" onClick={add}>
        {t('sms.addCountry')}
      </Button>
    </fieldset>
  )
}

type CapProps = {
  cap: CapDraft
  sent: number
  countries: Country[]
  onWrite: (cap: CapDraft) => void
  onRemove: () => void
}

function Cap({ cap, sent, countries, onWrite, onRemove }: CapProps) {
  const { t } = useNewsroomWords()
  const name = countries.find(({ code }) => code === cap.country)?.name ?? cap.country
  return (
    <li className="grid grid-cols-[1fr_6.5rem_auto] items-center gap-2">
      <Select
        aria-label={t('sms.country')}
        value={cap.country}
        onChange={({ target }) => onWrite({ ...cap, country: target.value })}
      >
        {countries.map((one) => (
          <option key={one.code} value={one.code}>
            {one.name}
          </option>
        ))}
      </Select>
      <Input
        aria-label={t('sms.most', { country: name })}
        type="number"
        min={1}
        max={1_000_000}
        value={cap.most}
        onChange={({ target }) => onWrite({ ...cap, most: target.value })}
      />
      <Button
        tone="quiet"
        size="small"
        aria-label={t('sms.removeCountry', { country: name })}
        onClick={onRemove}
      >
        <X aria-hidden className="size-4" />
      </Button>
      {sent > 0 && <p className="col-span-3 text-sm text-soft">{t('sms.sent', { sent })}</p>}
    </li>
  )
}
