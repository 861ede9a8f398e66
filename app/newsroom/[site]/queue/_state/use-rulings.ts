'use client'

import { useCallback, useRef } from 'react'
import type { Desk } from './desk'
import { focused, type Made } from './queue-state'
import { type Ruling, sendRuling } from './send-ruling'
import { takeBack } from './take-back'

/** Decides on the comment in focus, and takes the last decision back. */
export function useRulings(desk: Desk, onSaved: (commentId: string, ruling: Ruling) => void) {
  const flights = useRef(new Map<string, Promise<unknown>>())

  const decide = useCallback(
    (ruling: Ruling) => {
      const entry = focused(desk.store.now())
      if (!entry || entry.closed) return
      const { id, author } = entry.card
      desk.store.dispatch({ type: 'ruled', id, verb: ruling.verb })
      tell(desk, ruling, author.name)
      const flight = sendRuling(desk, entry.card, ruling).then((saved) => saved && onSaved(id, ruling))
      flights.current.set(id, flight)
    },
    [desk, onSaved],
  )

  const undo = useCallback(async () => {
    const last = desk.store.now().made.at(-1)
    if (!last) return desk.words.nothingToUndo()
    await flights.current.get(last.entry.card.id)
    // the answer may have been that it was not saved at all, and another press may have come first
    const made = desk.store.now().made.find(({ entry }) => entry.card.id === last.entry.card.id)
    if (made && isSaved(made)) await takeBack(desk, made)
  }, [desk])

  return { decide, undo }
}

function tell({ words }: Desk, { macro, sanction, verb }: Ruling, name: string) {
  if (macro) words.macro(macro.name, name)
  else words.done(sanction ? 'sanction' : verb, name)
}

const isSaved = (made: Made): made is Made & { decision: NonNullable<Made['decision']> } =>
  made.decision !== null
