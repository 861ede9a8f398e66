'use client'

import { useCallback, useRef } from 'react'

type Act = { after: number; takeBack: () => Promise<void> }

type Base<Ruling> = { decide: (ruling: Ruling) => void; undo: () => Promise<void> | void }

/** What was done besides decisions on single cards, in its order among them: undo takes back whatever came last. */
export function useActs<Ruling>({ decide, undo }: Base<Ruling>) {
  const acts = useRef<Act[]>([])
  const rulings = useRef(0)

  const did = useCallback((takeBack: Act['takeBack']) => {
    acts.current.push({ after: rulings.current, takeBack })
  }, [])
  const rule = useCallback(
    (ruling: Ruling) => {
      rulings.current += 1
      decide(ruling)
    },
    [decide],
  )
  const takeBack = useCallback(async () => {
    const last = acts.current.at(-1)
    if (last?.after === rulings.current) {
      acts.current.pop()
      return last.takeBack()
    }
    rulings.current = Math.max(0, rulings.current - 1)
    return undo()
  }, [undo])
  return { did, rule, takeBack }
}
