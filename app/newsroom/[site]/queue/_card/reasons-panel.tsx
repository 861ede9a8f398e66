'use client'

import { type RefObject, useEffect, useRef } from 'react'
import { Button } from '@/app/_ui/button'
import { Field } from '@/app/_ui/field'
import { Textarea } from '@/app/_ui/input'
import { Kbd } from '@/app/_ui/kbd'
import { useNewsroomWords } from '@/app/_words/newsroom-words'
import { useReasons } from '@/app/newsroom/_staff/reasons'
import type { Command } from '../_state/shortcuts'

type Props = { note: string; onNote: (note: string) => void; obey: (command: Command) => void }

/** Asks why: one press on a reason hides the comment, with the note if there is one. */
export function ReasonsPanel({ note, onNote, obey }: Props) {
  const { t } = useNewsroomWords()
  const panel = useRef<HTMLElement>(null)
  useFocusInside(panel)
  return (
    <section
      ref={panel}
      tabIndex={-1}
      aria-labelledby="reasons-title"
      className="grid animate-rise scroll-mb-36 gap-4 rounded-lg bg-surface p-4 shadow-card outline-none ring-2 ring-bad sm:px-6"
    >
      <h2 id="reasons-title" className="font-semibold">
        {t('hide.title')}
      </h2>
      <Reasons obey={obey} />
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
        {t('hide.cancel')}
      </Button>
    </section>
  )
}

/** The site's own, by number; digits reach the first nine. */
function Reasons({ obey }: Pick<Props, 'obey'>) {
  const { offered } = useReasons()
  return (
    <ul className="grid gap-2 sm:grid-cols-2">
      {offered.map(({ code, name }, place) => (
        <li key={code}>
          <Button
            wide
            className="justify-start text-left font-normal"
            onClick={() => obey({ do: 'reason', number: place + 1 })}
          >
            {place < 9 && <Kbd>{place + 1}</Kbd>} <bdi className="min-w-0 wrap-anywhere">{name}</bdi>
          </Button>
        </li>
      ))}
    </ul>
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
