'use client'

import { useState } from 'react'
import { Button } from '@/app/_ui/button'
import { useNewsroomWords } from '@/app/_words/newsroom-words'
import { CapRow, type Country } from './cap-row'
import type { CapDraft } from './use-sms'

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
          <CapRow
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
