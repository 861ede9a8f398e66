import { X } from 'lucide-react'
import { Button } from '@/app/_ui/button'
import { Input, Select } from '@/app/_ui/input'
import { useNewsroomWords } from '@/app/_words/newsroom-words'
import type { CapDraft } from './use-sms'

export type Country = { code: string; name: string }

type Props = {
  cap: CapDraft
  sent: number
  countries: Country[]
  onWrite: (cap: CapDraft) => void
  onRemove: () => void
}

/** A country and how many codes a day may go there. */
export function CapRow({ cap, sent, countries, onWrite, onRemove }: Props) {
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
