'use client'

import { useCallback, useState } from 'react'
import { useReasons } from '@/app/newsroom/_staff/reasons'
import type { Matching, QueuePage } from '@/lib/contract/queue'
import { focused } from './_state/queue-state'
import type { Ruling } from './_state/send-ruling'
import type { Command } from './_state/shortcuts'
import { useActs } from './_state/use-acts'
import { countMatching, selectionOf, useBulk } from './_state/use-bulk'
import { useCardActs } from './_state/use-card-acts'
import { useClaim } from './_state/use-claim'
import type { Bureau } from './_state/use-desk'
import { useNotes } from './_state/use-notes'
import { useQueue } from './_state/use-queue'

/** What `hide` asks the reason for: a card, or all below it; what is chosen goes before both. */
type Hiding = { id: string; branch: boolean } | null

/** All that a moderator can do in the queue, whether by a key or by a button. */
export function useCommands(bureau: Bureau, first: QueuePage, openHelp: () => void) {
  const { notes, write } = useNotes(bureau.slug)
  const onSaved = useCallback((id: string, { verb }: Ruling) => verb === 'hide' && write(id, ''), [write])
  const base = useQueue(bureau, first, onSaved)
  const { desk, queue, dispatch } = base
  const { did, rule, takeBack } = useActs(base)
  const { progress, decideAll } = useBulk({ ...base, did })
  const { feature, mask } = useCardActs({ desk, did })
  const [hiding, setHiding] = useState<Hiding>(null)
  const [matching, setMatching] = useState<Matching | null>(null)
  const [chainId, setChainId] = useState<string | null>(null)
  const { offered } = useReasons()

  const entry = focused(queue)
  const id = entry && !entry.closed ? entry.card.id : null
  useClaim(bureau.slug, id)
  const isMany = matching !== null || queue.selected.length > 0

  const decide = (ruling: Ruling) => {
    if (!isMany) return rule(ruling)
    const { ids, selection } = selectionOf(desk, bureau.choice, matching)
    setMatching(null)
    return decideAll(ruling, selection, ids)
  }
  const hide = (number: number) => {
    const reason = offered[number - 1]?.code
    if (!hiding || !reason) return
    const note = notes[hiding.id]?.trim()
    const ruling: Ruling = { verb: 'hide', reason, ...(note && { note }) }
    setHiding(null)
    return hiding.branch ? decideAll(ruling, { branch: hiding.id }, [hiding.id]) : decide(ruling)
  }
  const unselect = () => {
    setMatching(null)
    dispatch({ type: 'unselected' })
  }
  const onCard = (command: Command) => {
    if (!entry || !id) return
    if (command.do === 'restore')
      return entry.card.status === 'hidden' ? rule({ verb: 'restore' }) : undefined
    if (command.do === 'trust') return rule({ verb: 'approve', trust: true })
    if (command.do === 'branch') return setHiding({ id, branch: true })
    if (command.do === 'chain') return setChainId(chainId === id ? null : id)
    if (command.do === 'select' || command.do === 'range')
      return dispatch({ type: 'selected', id, range: command.do === 'range' })
    if (command.do === 'feature') return feature(entry.card)
    if (command.do === 'mask') return mask(entry.card)
  }
  const obey = (command: Command) => {
    switch (command.do) {
      case 'approve':
      case 'hold':
        return decide({ verb: command.do })
      case 'hide':
        return setHiding(id ? { id, branch: false } : null)
      case 'reason':
        return hide(command.number)
      case 'leave':
        return setHiding(null)
      case 'undo':
        return takeBack()
      case 'next':
        return dispatch({ type: 'moved', by: 1 })
      case 'previous':
        return dispatch({ type: 'moved', by: -1 })
      case 'help':
        return openHelp()
      case 'selectAll':
        return countMatching(desk).then((found) => setMatching(found && found.count > 0 ? found : null))
      case 'unselect':
        return unselect()
      default:
        return onCard(command)
    }
  }
  const isHiding = id !== null && hiding?.id === id
  const chosen = { matching, progress, isMany, chainIsOpen: id !== null && chainId === id }
  return { ...base, ...chosen, entry, isHiding, notes, write, obey }
}
