'use client'

import { Check, Copy } from 'lucide-react'
import { useState } from 'react'
import { Button } from './button'

type Props = { text: string; label: string; doneLabel: string }

export function CopyButton({ text, label, doneLabel }: Props) {
  const [done, setDone] = useState(false)
  const copy = async () => {
    await navigator.clipboard.writeText(text)
    setDone(true)
    setTimeout(() => setDone(false), 2500)
  }
  return (
    <Button size="small" onClick={copy}>
      {done ? <Check aria-hidden className="size-4" /> : <Copy aria-hidden className="size-4" />}
      <span aria-live="polite">{done ? doneLabel : label}</span>
    </Button>
  )
}
