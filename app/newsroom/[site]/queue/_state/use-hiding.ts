'use client'

import { useState } from 'react'
import { useReasons } from '@/app/newsroom/_staff/reasons'
import type { Selection } from '@/lib/contract/queue'
import type { SanctionTerm } from '@/lib/contract/sanction-term'
import { sanctionChoices } from './sanction-choices'
import type { Ruling } from './send-ruling'

/** What is being hidden: a card, or all below it, too; and what its author is to expect. */
export type Hiding = {
  id: string
  branch: boolean
  /** Once the reason is chosen, a sanction is asked for. */
  isSanction: boolean
  reason: string | null
  /** What else of its author's is hidden. */
  others: SanctionTerm['hide']
}

type Tools = {
  notes: Record<string, string>
  decide: (ruling: Ruling) => void
  decideAll: (ruling: Ruling, selection: Selection, ids: string[] | null) => Promise<void>
}

/** Asks for the reason, and for the sanction where one is wanted: all of it is sent as one. */
export function useHiding({ notes, decide, decideAll }: Tools) {
  const [hiding, setHiding] = useState<Hiding | null>(null)
  const { offered } = useReasons()

  const send = ({ id, branch }: Hiding, reason: string, sanction?: SanctionTerm) => {
    const note = notes[id]?.trim()
    const ruling: Ruling = { verb: 'hide', reason, ...(note && { note }), ...(sanction && { sanction }) }
    setHiding(null)
    if (branch) void decideAll(ruling, { branch: id }, [id])
    else decide(ruling)
  }
  return {
    hiding,
    ask: (id: string, { branch = false, isSanction = false } = {}) =>
      setHiding({ id, branch, isSanction, reason: null, others: 'none' }),
    /** The reason by its number, then the sanction by its own. */
    choose: (number: number) => {
      if (!hiding) return
      const reason = hiding.reason ?? offered[number - 1]?.code
      const term = sanctionChoices[number - 1]
      if (!reason) return
      if (!hiding.isSanction) send(hiding, reason)
      else if (hiding.reason === null) setHiding({ ...hiding, reason })
      else if (term) send(hiding, reason, { ...term, hide: hiding.others })
    },
    turnSanction: () =>
      setHiding((now) => now && { ...now, isSanction: !now.isSanction && !now.branch, reason: null }),
    setOthers: (others: Hiding['others']) => setHiding((now) => now && { ...now, others }),
    /** One step back. */
    leave: () => setHiding((now) => (now?.reason ? { ...now, reason: null } : null)),
  }
}
