'use client'

import { Download } from 'lucide-react'
import { useState } from 'react'
import { ask } from '@/app/_api/ask'
import { askSecond } from '@/app/_second/ask-second'
import { Button } from '@/app/_ui/button'
import { useNewsroomWords } from '@/app/_words/newsroom-words'
import type { SecondFactor } from '@/lib/contract/second-factor'

/** A file is fetched by the browser itself, which shows no dialog: what it needs is asked for first. */
export function ExportButton({ address, label }: { address: string; label: string }) {
  const { language } = useNewsroomWords()
  const [busy, setBusy] = useState(false)
  const download = async () => {
    setBusy(true)
    const found = await ask<SecondFactor>('GET', '/account/second-factor', { language })
    const isFresh = found?.ok && found.body.shown === 'fresh'
    if (isFresh || (await askSecond('step-up'))) window.location.assign(address)
    setBusy(false)
  }
  return (
    <Button busy={busy} onClick={download}>
      {!busy && <Download aria-hidden className="size-4" />}
      {label}
    </Button>
  )
}
