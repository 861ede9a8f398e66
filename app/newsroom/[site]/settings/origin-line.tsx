'use client'

import { X } from 'lucide-react'
import { useId, useState } from 'react'
import { Button } from '@/app/_ui/button'
import { FieldError } from '@/app/_ui/field'
import { Input } from '@/app/_ui/input'
import { useNewsroomWords } from '@/app/_words/newsroom-words'
import { type OriginFault, originOf } from './origins'

type Props = {
  number: number
  origin: string
  fault: OriginFault | null
  onWrite: (typed: string) => void
  onRemove: (() => void) | null
}

const words = { twice: 'settings.originTwice', wrong: 'settings.originWrong' } as const

/** What was typed or pasted becomes an origin when the line is left; only then is it judged. */
export function OriginLine({ number, origin, fault, onWrite, onRemove }: Props) {
  const { t } = useNewsroomWords()
  const id = useId()
  const [isTyping, setIsTyping] = useState(false)
  const shown = isTyping ? null : fault
  const leave = () => {
    setIsTyping(false)
    onWrite(originOf(origin) ?? origin)
  }
  return (
    <li className="grid gap-1">
      <div className="flex gap-2">
        <Input
          inputMode="url"
          spellCheck={false}
          placeholder="https://news.example"
          aria-label={t('settings.origin', { number })}
          aria-invalid={shown ? true : undefined}
          aria-describedby={shown ? id : undefined}
          value={origin}
          onFocus={() => setIsTyping(true)}
          onChange={(event) => onWrite(event.target.value)}
          onBlur={leave}
        />
        <Button
          tone="quiet"
          aria-label={t('settings.originRemove', { origin })}
          disabled={!onRemove}
          onClick={() => onRemove?.()}
        >
          <X aria-hidden className="size-4" />
        </Button>
      </div>
      {shown && <FieldError id={id}>{t(words[shown])}</FieldError>}
    </li>
  )
}
