'use client'

import { Coffee, WifiOff } from 'lucide-react'
import { useCallback, useEffect, useState } from 'react'
import { EmptyState } from '@/app/_ui/empty-state'
import { useNewsroomWords } from '@/app/_words/newsroom-words'
import { type QueuePage, reasons } from '@/lib/contract/moderation'
import { ActionBar } from './_card/action-bar'
import { Card } from './_card/card'
import { ReasonsPanel } from './_card/reasons-panel'
import { focused } from './_state/queue-state'
import type { Ruling } from './_state/send-ruling'
import type { Command } from './_state/shortcuts'
import { useNotes } from './_state/use-notes'
import { useQueue } from './_state/use-queue'
import { useShortcuts, useShortcutsSwitch } from './_state/use-shortcuts'
import { HelpDialog } from './help-dialog'
import { QueueList } from './queue-list'

type Props = { bureau: { slug: string; name: string; timeZone: string }; first: QueuePage }

export function QueuePanel({ bureau, first }: Props) {
  const { t } = useNewsroomWords()
  const { notes, write } = useNotes(bureau.slug)
  const onSaved = useCallback((id: string, { verb }: Ruling) => verb === 'hide' && write(id, ''), [write])
  const { queue, dispatch, decide, undo, said, isLive } = useQueue(bureau, first, onSaved)
  const [hidingId, setHidingId] = useState<string | null>(null)
  const [helpIsOpen, setHelpIsOpen] = useState(false)
  const [shortcutsAreOn, setShortcutsAreOn] = useShortcutsSwitch()

  const entry = focused(queue)
  const id = entry?.card.id ?? null
  const isOpen = entry !== null && !entry.closed
  const isHiding = isOpen && hidingId === id

  const hide = (number: number) => {
    const reason = reasons[number - 1]
    if (!id || !reason) return
    const note = notes[id]?.trim()
    setHidingId(null)
    decide({ verb: 'hide', reason, ...(note && { note }) })
  }
  const obey = (command: Command) => {
    switch (command.do) {
      case 'approve':
      case 'hold':
        return decide({ verb: command.do })
      case 'hide':
        return isOpen && setHidingId(id)
      case 'reason':
        return hide(command.number)
      case 'leave':
        return setHidingId(null)
      case 'undo':
        return undo()
      case 'next':
        return dispatch({ type: 'moved', by: 1 })
      case 'previous':
        return dispatch({ type: 'moved', by: -1 })
      case 'help':
        return setHelpIsOpen(true)
    }
  }
  useShortcuts(!shortcutsAreOn ? 'off' : isHiding ? 'reasons' : 'card', obey)
  useWaitingInTitle(queue.waiting, bureau.name)

  return (
    <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,1fr)_20rem]">
      <div className="grid min-w-0 gap-4">
        <h1 className="text-xl font-semibold">
          {queue.waiting > 0 ? t('queue.waiting', { count: queue.waiting }) : t('queue.title')}
        </h1>
        {!isLive && (
          <p role="status" className="flex items-center gap-2 text-warn">
            <WifiOff aria-hidden className="size-4" /> {t('queue.offline')}
          </p>
        )}
        {entry ? (
          <Card
            key={entry.card.id}
            entry={entry}
            timeZone={bureau.timeZone}
            onDismiss={() => dispatch({ type: 'dismissed', id: entry.card.id })}
          />
        ) : (
          <EmptyState icon={Coffee} title={t('queue.empty')}>
            {t('queue.emptyText')}
          </EmptyState>
        )}
        {isHiding && entry && (
          <ReasonsPanel
            note={notes[entry.card.id] ?? ''}
            onNote={(note) => write(entry.card.id, note)}
            onReason={hide}
            onLeave={() => setHidingId(null)}
          />
        )}
        <ActionBar queue={queue} said={said} isHiding={isHiding} obey={obey} />
      </div>
      <QueueList queue={queue} onFocus={(chosen) => dispatch({ type: 'focused', id: chosen })} />
      <HelpDialog
        open={helpIsOpen}
        onOpenChange={setHelpIsOpen}
        shortcutsAreOn={shortcutsAreOn}
        onShortcuts={setShortcutsAreOn}
      />
    </div>
  )
}

/** A tab in the background tells how many wait. */
function useWaitingInTitle(waiting: number, site: string) {
  const { t } = useNewsroomWords()
  useEffect(() => {
    document.title = `${waiting > 0 ? `(${waiting}) ` : ''}${t('queue.title')} · ${site}`
  }, [waiting, site, t])
}
