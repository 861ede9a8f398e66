'use client'

import { type RefObject, useEffect, useRef } from 'react'
import { Button } from '@/app/_ui/button'
import { Field } from '@/app/_ui/field'
import { Textarea } from '@/app/_ui/input'
import { useNewsroomWords } from '@/app/_words/newsroom-words'
import type { Command } from '../_state/shortcuts'
import type { Hiding } from '../_state/use-hiding'
import { Reasons } from './reasons'
import { Sanctions } from './sanctions'

type Props = {
  hiding: Hiding
  isMany: boolean
  note: string
  onNote: (note: string) => void
  onOthers: (others: Hiding['others']) => void
  obey: (command: Command) => void
}

/** Asks why, and what for its author where that is wanted: the last press hides the comment, with the note if there is one. */
export function HidePanel({ hiding, isMany, note, onNote, onOthers, obey }: Props) {
  const { t } = useNewsroomWords()
  const panel = useRef<HTMLElement>(null)
  const { branch, reason } = hiding
  useFocusInside(panel)
  return (
    <section
      ref={panel}
      tabIndex={-1}
      aria-labelledby="hide-title"
      className="grid animate-rise scroll-mb-36 gap-4 rounded-lg bg-surface p-4 shadow-card outline-none ring-2 ring-bad sm:px-6"
    >
      <h2 id="hide-title" className="font-semibold">
        {t(reason === null ? 'hide.title' : 'hide.sanctionTitle')}
      </h2>
      {reason === null ? (
        <Reasons isSanction={hiding.isSanction} maySanction={!isMany && !branch} obey={obey} />
      ) : (
        <Sanctions others={hiding.others} onOthers={onOthers} obey={obey} />
      )}
      <Field label={t('hide.note')} hint={<span className="hidden lg:inline">{t('hide.noteHint')}</span>}>
        {(wiring) => (
          <Textarea
            {...wiring}
            rows={2}
            maxLength={1000}
            value={note}
            onChange={(event) => onNote(event.target.value)}
            onKeyDown={(event) => event.key === 'Escape' && panel.current?.focus()}
          />
        )}
      </Field>
      <Button tone="quiet" size="small" className="justify-self-start" onClick={() => obey({ do: 'leave' })}>
        {t(reason === null ? 'hide.cancel' : 'hide.back')}
      </Button>
    </section>
  )
}

/** Brings the focus in while the panel is there, and back to where it was. */
function useFocusInside(panel: RefObject<HTMLElement | null>) {
  useEffect(() => {
    const before = document.activeElement
    panel.current?.focus()
    panel.current?.scrollIntoView({ block: 'nearest' })
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true })
    }
  }, [panel])
}
