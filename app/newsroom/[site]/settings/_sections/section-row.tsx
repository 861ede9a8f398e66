'use client'

import { X } from 'lucide-react'
import { Button } from '@/app/_ui/button'
import { useReady } from '@/app/_ui/use-ready'
import { useNewsroomWords } from '@/app/_words/newsroom-words'
import { ModeSelect } from '@/app/newsroom/_staff/mode-select'
import { SlowSelect } from '@/app/newsroom/_staff/slow-select'
import type { Section } from '@/lib/contract/sites'

type Props = {
  section: Section
  busy: boolean
  onSave: (section: Section) => void
  onRemove: (name: string) => void
}

export function SectionRow({ section, busy, onSave, onRemove }: Props) {
  const { t } = useNewsroomWords()
  const isReady = useReady()
  const { name, moderationMode, slowSeconds } = section
  const inherited = t('sections.asSite')
  return (
    <li className="grid items-center gap-2 rounded-md border border-line p-3 sm:grid-cols-[minmax(0,1fr)_12rem_12rem_auto]">
      <bdi className="min-w-0 font-semibold wrap-anywhere">{name}</bdi>
      <ModeSelect
        aria-label={t('sections.modeOf', { name })}
        mode={moderationMode}
        inherited={inherited}
        disabled={busy || !isReady}
        onMode={(mode) => onSave({ ...section, moderationMode: mode })}
      />
      <SlowSelect
        aria-label={t('sections.slowOf', { name })}
        seconds={slowSeconds}
        inherited={inherited}
        disabled={busy || !isReady}
        onSeconds={(seconds) => onSave({ ...section, slowSeconds: seconds })}
      />
      <Button
        size="small"
        tone="quiet"
        className="justify-self-start"
        disabled={busy}
        aria-label={t('sections.remove', { name })}
        onClick={() => onRemove(name)}
      >
        <X aria-hidden className="size-4" />
      </Button>
    </li>
  )
}
