'use client'

import { useCallback, useState } from 'react'
import { useNewsroomWords } from '@/app/_words/newsroom-words'
import type { Macro } from '@/lib/contract/macros'
import type { QueuePage } from '@/lib/contract/queue'
import { focused } from './_state/queue-state'
import type { Ruling } from './_state/send-ruling'
import type { Command } from './_state/shortcuts'
import { useActs } from './_state/use-acts'
import { useBulk } from './_state/use-bulk'
import { useCardActs } from './_state/use-card-acts'
import { useChosen } from './_state/use-chosen'
import { useClaim } from './_state/use-claim'
import type { Bureau } from './_state/use-desk'
import { useHiding } from './_state/use-hiding'
import { useMacros } from './_state/use-macros'
import { useNotes } from './_state/use-notes'
import { useQueue } from './_state/use-queue'

type Given = { first: QueuePage; macros: Macro[]; openHelp: () => void }

/** All that a moderator can do in the queue, whether by a key or by a button. */
export function useCommands(bureau: Bureau, { first, macros, openHelp }: Given) {
  const { notes, write } = useNotes(bureau.slug)
  const onSaved = useCallback((id: string, { verb }: Ruling) => verb === 'hide' && write(id, ''), [write])
  const base = useQueue(bureau, first, onSaved)
  const { desk, queue, dispatch } = base
  const { did, rule, takeBack } = useActs(base)
  const { progress, decideAll } = useBulk({ ...base, did })
  const chosen = useChosen({ desk, choice: bureau.choice, selected: queue.selected, rule, decideAll })
  const { isMany, decide } = chosen
  const hide = useHiding({ notes, decide, decideAll })
  const onCard = useOnCard({ base, did, rule, isMany, hide })
  const { entry, id } = onCard
  useClaim(bureau.slug, id)
  const runMacro = useMacros({ desk, macros, note: id ? notes[id]?.trim() : undefined, isMany, decide })

  const anywhere: Deeds = {
    leave: hide.leave,
    undo: takeBack,
    next: () => dispatch({ type: 'moved', by: 1 }),
    previous: () => dispatch({ type: 'moved', by: -1 }),
    help: openHelp,
    selectAll: chosen.selectAll,
    unselect: chosen.unselect,
    approve: () => decide({ verb: 'approve' }),
    hold: () => decide({ verb: 'hold' }),
  }
  const obey = (command: Command) => {
    if (command.do === 'reason') return hide.choose(command.number)
    if (command.do === 'macro') return runMacro(command.number)
    return (anywhere[command.do] ?? onCard.deeds[command.do])?.()
  }
  const hiding = id !== null && hide.hiding?.id === id ? hide.hiding : null
  const open = { hiding, setOthers: hide.setOthers, chainIsOpen: onCard.chainIsOpen }
  return { ...base, ...open, matching: chosen.matching, progress, isMany, entry, notes, write, obey }
}

type Deeds = Partial<Record<Command['do'], () => unknown>>

type Tools = {
  base: ReturnType<typeof useQueue>
  did: (takeBack: () => Promise<void>) => void
  rule: (ruling: Ruling) => void
  isMany: boolean
  hide: ReturnType<typeof useHiding>
}

/** What is done to the card in focus, where there is one that can be decided. */
function useOnCard({ base: { desk, queue, dispatch }, did, rule, isMany, hide }: Tools) {
  const { t } = useNewsroomWords()
  const [chainId, setChainId] = useState<string | null>(null)
  const { feature, mask } = useCardActs({ desk, did })
  const entry = focused(queue)
  const id = entry && !entry.closed ? entry.card.id : null
  const askSanction = (of: string) => {
    if (isMany) desk.words.say(t('said.sanctionForOne'))
    else if (hide.hiding?.id === of) hide.turnSanction()
    else hide.ask(of, { isSanction: true })
  }
  const deedsOn = (card: NonNullable<typeof entry>['card']): Deeds => ({
    hide: () => hide.ask(card.id),
    sanction: () => askSanction(card.id),
    branch: () => hide.ask(card.id, { branch: true }),
    restore: () => card.status === 'hidden' && rule({ verb: 'restore' }),
    trust: () => rule({ verb: 'approve', trust: true }),
    chain: () => setChainId(chainId === card.id ? null : card.id),
    select: () => dispatch({ type: 'selected', id: card.id, range: false }),
    range: () => dispatch({ type: 'selected', id: card.id, range: true }),
    feature: () => feature(card),
    mask: () => mask(card),
  })
  const deeds = entry && id ? deedsOn(entry.card) : {}
  return { entry, id, deeds, chainIsOpen: id !== null && chainId === id }
}
