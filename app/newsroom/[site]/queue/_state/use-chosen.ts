'use client'

import { useState } from 'react'
import type { Matching, QueueChoice, Selection } from '@/lib/contract/queue'
import type { Desk } from './desk'
import type { Ruling } from './send-ruling'
import { countMatching, selectionOf } from './use-bulk'

type Tools = {
  desk: Desk
  choice: QueueChoice
  selected: string[]
  rule: (ruling: Ruling) => void
  decideAll: (ruling: Ruling, selection: Selection, ids: string[] | null) => Promise<void>
}

/** What the next decision takes: the card in focus, those that were selected, or all that the filter finds. */
export function useChosen({ desk, choice, selected, rule, decideAll }: Tools) {
  const [matching, setMatching] = useState<Matching | null>(null)
  const isMany = matching !== null || selected.length > 0
  return {
    matching,
    isMany,
    decide: (ruling: Ruling) => {
      // a sanction is for the author of the card that it was asked for on
      if (!isMany || ruling.sanction) return rule(ruling)
      const { ids, selection } = selectionOf(desk, choice, matching)
      setMatching(null)
      void decideAll(ruling, selection, ids)
    },
    selectAll: async () => {
      const found = await countMatching(desk)
      setMatching(found && found.count > 0 ? found : null)
    },
    unselect: () => {
      setMatching(null)
      desk.store.dispatch({ type: 'unselected' })
    },
  }
}
