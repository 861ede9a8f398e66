import type { Replay, RuleName, Signal } from '@/lib/contract/screening'

type Tally = Replay['held']
export type Fate = Replay['heldExamples'][number]['fate']

/** A comment by its id, so that one which is taken back meanwhile is not kept here. */
export type Example = { id: string; revision: number; fate: Fate; signals: Signal[] }

/** What a replay has found so far. */
export type Found = {
  held: Tally
  released: Tally
  heldExamples: Example[]
  releasedExamples: Example[]
  leftOut: RuleName[]
}

const mostExamples = 50

const nothing = (): Tally => ({ all: 0, hidden: 0, approved: 0, undecided: 0 })

export const nothingFound = (leftOut: RuleName[] = []): Found => ({
  ...{ held: nothing(), released: nothing() },
  ...{ heldExamples: [], releasedExamples: [], leftOut },
})

/** Counts one that comes out otherwise; they come in order of time, and the newest are kept as examples. */
export function note(found: Found, kind: 'held' | 'released', example: Example) {
  const tally = found[kind]
  tally.all += 1
  tally[example.fate] += 1
  const examples = found[`${kind}Examples`]
  examples.push(example)
  if (examples.length > mostExamples) examples.shift()
}
