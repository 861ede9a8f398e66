'use client'

import { useNewsroomWords } from '@/app/_words/newsroom-words'
import type { Macro } from '@/lib/contract/macros'
import type { Desk } from './desk'
import type { Ruling } from './send-ruling'

type Tools = {
  desk: Desk
  macros: Macro[]
  /** Of the card in focus. */
  note: string | undefined
  isMany: boolean
  decide: (ruling: Ruling) => void
}

/** Runs the macro of a key: on the card, or on all that is selected where it does no more than decide. */
export function useMacros({ desk, macros, note, isMany, decide }: Tools) {
  const { t } = useNewsroomWords()
  return (number: number) => {
    const macro = macros[number - 1]
    if (!macro) return desk.words.say(t('said.noMacro', { number }))
    if (isMany && isForOne(macro)) return desk.words.say(t('said.macroForOne', { macro: macro.name }))
    decide(isMany ? plainly(macro) : byName(macro, note))
  }
}

/** What is done to an author, or to what is below, is not done to many at once. */
const isForOne = ({ trust, branch, sanction }: Macro) => trust || branch || sanction !== null

const plainly = ({ verb, reason, note }: Macro): Ruling => ({
  verb,
  ...(reason && { reason }),
  ...(note && { note }),
})

const byName = ({ id, name, verb }: Macro, note: string | undefined): Ruling => ({
  ...{ verb, macro: { id, name } },
  // what was typed was meant for hiding it
  ...(verb === 'hide' && note && { note }),
})
