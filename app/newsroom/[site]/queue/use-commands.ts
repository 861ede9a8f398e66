'use client'

import { useCallback, useState } from 'react'
import { useReasons } from '@/app/newsroom/_staff/reasons'
import type { QueuePage } from '@/lib/contract/queue'
import { focused } from './_state/queue-state'
import type { Ruling } from './_state/send-ruling'
import type { Command } from './_state/shortcuts'
import type { Bureau } from './_state/use-desk'
import { useNotes } from './_state/use-notes'
import { useQueue } from './_state/use-queue'

/** All that a moderator can do in the queue, whether by a key or by a button. */
export function useCommands(bureau: Bureau, first: QueuePage, openHelp: () => void) {
  const { notes, write } = useNotes(bureau.slug)
  const onSaved = useCallback((id: string, { verb }: Ruling) => verb === 'hide' && write(id, ''), [write])
  const desk = useQueue(bureau, first, onSaved)
  const { dispatch, decide, undo } = desk
  const [hidingId, setHidingId] = useState<string | null>(null)

  const { offered } = useReasons()
  const entry = focused(desk.queue)
  const id = entry && !entry.closed ? entry.card.id : null
  const hide = (number: number) => {
    const reason = offered[number - 1]?.code
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
        return setHidingId(id)
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
        return openHelp()
    }
  }
  return { ...desk, entry, isHiding: id !== null && hidingId === id, notes, write, obey }
}
